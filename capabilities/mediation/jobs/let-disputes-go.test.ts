import { afterAll, beforeAll, expect, test } from 'vitest'
import { letGo } from '#platform/keeping/let-go.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { everythingKept, whereWritten } from '#platform/testing/where-written.ts'
import { addMonths } from '#platform/time/day.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { eraseWords } from '../operations/erase-words.ts'
import { withdrawConsent } from '../operations/withdraw-consent.ts'
import { anAgreedDispute, anOpenDispute, type MediationHouse, mediationHouse } from '../testing-house.ts'
import { letDisputesGo } from './let-disputes-go.ts'

let made: MediationHouse
beforeAll(async () => {
  made = await mediationHouse()
})
afterAll(() => made.house.close())

const runOn = async (day: string) => {
  await quietLedger(made.house.pool)
  await letGo([letDisputesGo]).run({ ...made.house, now: () => startOfDay(day) })
}

test('three years after its end a mediation is without names and words, also of the side that never asked', async () => {
  const { as, house } = made
  const { mediationId, a } = await anOpenDispute(made)
  await as(a)(withdrawConsent, { mediationId, side: 'a' })
  await as(a)(eraseWords, { mediationId, side: 'a' })
  const kept = () => everythingKept(house)
  const lastDay = addMonths(dayOf(house.now()), 36)
  await runOn(lastDay)
  expect(await kept()).toContain('上官楼上')
  await runOn(addDays(lastDay, 1))
  await runOn(addDays(lastDay, 2))
  for (const gone of ['欧阳楼下', '上官楼上', '管道老了', '13987654321']) {
    expect(await kept()).not.toContain(gone)
    expect(await whereWritten(house.pool, gone)).toEqual([])
  }
})

test('what was agreed on stays while somebody still has to look whether it holds', async () => {
  await anAgreedDispute(made)
  await runOn(addDays(addMonths(dayOf(made.house.now()), 48), 1))
  expect(await everythingKept(made.house)).toContain('楼上赔两千五百元')
})
