import { afterAll, beforeAll, expect, test } from 'vitest'
import { rostersHouse } from '#capabilities/rosters/testing.ts'
import { letGo } from '#platform/keeping/let-go.ts'
import { anyone, runAs } from '#platform/testing/callers.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { getMyPartner } from '../operations/get-my-partner.ts'
import { getPartner } from '../operations/get-partner.ts'
import { thankPartner } from '../operations/thank-partner.ts'
import { aPartner } from '../testing.ts'
import { letThanksGo } from './let-thanks-go.ts'

let house: TestHouse
beforeAll(async () => {
  ;({ house } = await rostersHouse())
})
afterAll(() => house.close())

const runOn = async (day: string) => {
  await quietLedger(house.pool)
  await letGo([letThanksGo]).run({ ...house, now: () => startOfDay(day) })
}

test('a year after they were said words of thanks are gone, and not a day earlier; how often a partner was thanked stays', async () => {
  const { partnerId, caller } = await aPartner(house)
  const today = dayOf(house.now())
  const thank = (words: string, day: string) =>
    runAs(house, anyone, { now: startOfDay(day) })(thankPartner, {
      partnerId,
      thanksId: house.newId(),
      words,
    })
  const readable = async () =>
    (await runAs(house, caller)(getMyPartner, {})).words.map(({ words }) => words).toSorted()
  await thank('理得真好', today)
  await thank('又来了一回', addDays(today, 10))
  await thank('', today)
  await runOn(addDays(today, 365))
  expect(await readable()).toEqual(['又来了一回', '理得真好'])
  await runOn(addDays(today, 366))
  expect(await readable()).toEqual(['又来了一回'])
  await runOn(addDays(today, 376))
  await runOn(addDays(today, 377))
  expect(await readable()).toEqual([])
  expect((await runAs(house, anyone)(getPartner, { partnerId })).thanks).toBe(3)
})
