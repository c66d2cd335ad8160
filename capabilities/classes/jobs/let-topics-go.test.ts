import { afterAll, beforeAll, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { letGo } from '#platform/keeping/let-go.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { everythingKept } from '#platform/testing/where-written.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { nameTopic } from '../operations/name-topic.ts'
import { classesHouse } from '../testing.ts'
import { letTopicsGo } from './let-topics-go.ts'

let house: TestHouse
beforeAll(async () => {
  ;({ house } = await classesHouse())
})
afterAll(() => house.close())

const runOn = async (day: string) => {
  await quietLedger(house.pool)
  await letGo([letTopicsGo]).run({ ...house, now: () => startOfDay(day) })
}

test('ninety days after it was named a topic is without words, and not a day earlier; a later one of the same month waits for its own day', async () => {
  const now = '2026-03-02T01:00:00.000Z'
  const later = '2026-03-20T01:00:00.000Z'
  const name = (words: string, at: string) =>
    runAs(house, anyone, { now: at })(nameTopic, {
      ...{ topicId: house.newId(), placeId: smallWorld.community, month: '2026-03' },
      ...{ subject: 'safety', words, holder: newSecret(16) },
    })
  await name('楼道能不能停电动车', now)
  await name('谁来讲讲医保', later)
  const lastDay = addDays(dayOf(now), 90)
  await runOn(lastDay)
  expect(await everythingKept(house)).toContain('楼道能不能停电动车')
  await runOn(addDays(lastDay, 1))
  expect(await everythingKept(house)).not.toContain('楼道能不能停电动车')
  expect(await everythingKept(house)).toContain('谁来讲讲医保')
  await runOn(addDays(dayOf(later), 91))
  expect(await everythingKept(house)).not.toContain('谁来讲讲医保')
})
