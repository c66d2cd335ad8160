import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeTransaction } from '#platform/database/transaction.ts'
import { asEntriesOf, ledgerStart, readAfter, readStreams } from '#platform/ledger/read.ts'
import { projectViews } from '#platform/operations/view.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { type PlanEvent, planStream } from '../events.ts'
import { plans } from '../module.ts'
import { arrangeMeasure } from '../operations/arrange-measure.ts'
import { publishPlan } from '../operations/publish-plan.ts'
import { submitEvidence } from '../operations/submit-evidence.ts'
import { superviseMeasure } from '../operations/supervise-measure.ts'
import { replayPlan } from '../rules/replay-plan.ts'
import { aBegunPlan, type PlansHouse, plansHouse } from '../testing.ts'

let made: PlansHouse
let planId: string
beforeAll(async () => {
  made = await plansHouse()
  const begun = await aBegunPlan(made)
  planId = begun.planId
  const of = { planId, measureId: begun.measureId }
  const organiser = made.as('organiser')
  const words = { reason: '没有进展', text: '做了一些事情' }
  await organiser(superviseMeasure, {
    ...of,
    supervisionId: made.house.newId(),
    answerBy: '2099-01-01',
    reason: words.reason,
  })
  const evidence = { ...of, evidenceId: made.house.newId(), year: 2026, text: words.text, photos: [] }
  await made.as('housingStaff')(submitEvidence, evidence)
  const to = { ownerId: made.offices.labour, helperIds: [made.offices.housing], checkDays: ['2026-12-01'] }
  await organiser(arrangeMeasure, { ...of, ...to })
  await organiser(publishPlan, { planId })
})
afterAll(() => made.house.close())

const tables = plans.views.flatMap((view) => view.tables)

const contents = async (): Promise<Record<string, unknown>> => {
  const found: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await made.house.database.pool.query(`select t::text as row from ${table} t order by 1`)
    found[table] = rows
  }
  return found
}

test('what is shown can be thrown away and told again from the ledger, row for row', async () => {
  const { house } = made
  const live = await contents()
  await quietLedger(house.pool)
  await house.database.pool.query(`truncate ${tables.join(', ')}`)
  await writeTransaction(house.pool, async (tx) => {
    const entries = await readAfter(tx, ledgerStart, 10_000)
    await projectViews(tx, plans.views, { entries, tools: { vault: house.vault } })
  })
  expect(await contents()).toEqual(live)
})

test('any entries in any order have an answer', async () => {
  const stream = planStream(planId)
  const histories = await writeTransaction(made.house.pool, (tx) => readStreams(tx, [stream]))
  const entries = asEntriesOf<PlanEvent>(histories.get(stream) ?? [])
  expect(entries.length).toBeGreaterThan(4)
  fc.assert(
    fc.property(fc.shuffledSubarray(entries), (some) => {
      const hasBeginning = some.some(({ type }) => type === 'plans.begun.v1')
      expect(replayPlan(some) !== null).toBe(hasBeginning)
    }),
  )
})
