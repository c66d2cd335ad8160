import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitingFor } from '#platform/testing/waiting-for.ts'
import { startOfDay } from '#platform/time/instant.ts'
import { aPromise, type PromisesHouse, promisesHouse } from '../testing-house.ts'
import { waitingPromises } from './waiting-promises.ts'

let made: PromisesHouse
beforeAll(async () => {
  made = await promisesHouse()
})
afterAll(() => made.house.close())

test('the water office is told of promises that come due and of those past their day; nobody else is', async () => {
  await aPromise(made, { dueOn: made.inDays(3) })
  await aPromise(made, { dueOn: made.inDays(30) })
  const of = (caller = made.waterStaff, days = 0) =>
    waitingFor(made.house, { waits: waitingPromises, caller, now: startOfDay(made.inDays(days)) })
  await expect(of()).resolves.toEqual({ 'promises.soon': 1 })
  await expect(of(made.waterStaff, 10)).resolves.toEqual({ 'promises.late': 1 })
  await expect(of(made.firmStaff)).resolves.toEqual({})
})
