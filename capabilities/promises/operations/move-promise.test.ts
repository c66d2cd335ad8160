import { afterAll, beforeAll, expect, test } from 'vitest'
import { anyone } from '#platform/testing/callers.ts'
import { startOfDay } from '#platform/time/instant.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { aPromise, figuresAt, type PromisesHouse, promisesHouse } from '../testing-house.ts'
import { getMyPromise } from './get-my-promise.ts'
import { getPromise } from './get-promise.ts'
import { movePromise } from './move-promise.ts'

let made: PromisesHouse
beforeAll(async () => {
  made = await promisesHouse()
})
afterAll(() => made.house.close())

const refusedAs = (rule: string) => ({ text: { rule: `promises.${rule}` } })
const text = '管材推迟到货，厂家书面说明已附'

test('the level that gave the day moves it; whoever asked reads the first day, the new one and why', async () => {
  const { as, organiser, inDays } = made
  const before = await figuresAt(made, smallWorld.county)
  const { promiseId, holder } = await aPromise(made, { dueOn: inDays(30) })
  await as(organiser)(movePromise, { promiseId, dueOn: inDays(45), text })
  const seen = await as(holder)(getMyPromise, {})
  expect(seen).toMatchObject({ dueOn: inDays(45), firstDueOn: inDays(30) })
  expect(seen.thread.at(-1)).toMatchObject({ what: 'moved', text, dueOn: inDays(45) })
  const open = await as(anyone)(getPromise, { promiseId })
  expect(open.thread.at(-1)?.text).toBe(text)
  const after = await figuresAt(made, smallWorld.county)
  expect((after.moved ?? 0) - (before.moved ?? 0)).toBe(1)
})

test('a unit does not move its own promise, and nobody moves one to a day that is over or the same', async () => {
  const { as, organiser, waterStaff, inDays } = made
  const { promiseId } = await aPromise(made, { dueOn: inDays(30) })
  await expect(as(waterStaff)(movePromise, { promiseId, dueOn: inDays(45), text })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const move = (dueOn: string, words = text) => as(organiser)(movePromise, { promiseId, dueOn, text: words })
  await expect(move(inDays(-1))).rejects.toMatchObject(refusedAs('due-past'))
  await expect(move(inDays(30))).rejects.toMatchObject(refusedAs('day-same'))
  await expect(move(inDays(45), '请找 13812345678')).rejects.toMatchObject(refusedAs('personal-number'))
})

test('a day that has passed is not moved any more', async () => {
  const { as, organiser, inDays } = made
  const { promiseId } = await aPromise(made, { dueOn: inDays(3) })
  const later = { now: startOfDay(inDays(4)) }
  await expect(
    as(organiser, later)(movePromise, { promiseId, dueOn: inDays(30), text }),
  ).rejects.toMatchObject(refusedAs('day-over'))
})
