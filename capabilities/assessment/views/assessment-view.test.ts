import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeTransaction } from '#platform/database/transaction.ts'
import { ledgerStart, readAfter } from '#platform/ledger/read.ts'
import { projectViews } from '#platform/operations/view.ts'
import { quietLedger } from '#platform/testing/quiet-ledger.ts'
import { assessment } from '../module.ts'
import { appealPart } from '../operations/appeal-part.ts'
import { decideAppeal } from '../operations/decide-appeal.ts'
import { freezePeriod } from '../operations/freeze-period.ts'
import { planLift } from '../operations/plan-lift.ts'
import { type AssessmentHouse, aPeriod, aScorecard, assessmentHouse } from '../testing-house.ts'

let made: AssessmentHouse
beforeAll(async () => {
  made = await assessmentHouse()
})
afterAll(() => made.house.close())

const tables = assessment.views.flatMap((view) => view.tables)

async function contents(): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await made.house.database.pool.query(`select t::text as row from ${table} t order by 1`)
    found[table] = rows
  }
  return found
}

/** A period with an appeal, frozen, and a lift planned on it. */
async function happen(): Promise<void> {
  for (const [n, unit] of made.units.entries())
    await made.happen(unit, '2026-08-10', { solved: 3 + n, tried: 3, ignored: 1 })
  const { organiser, secretary, assessor, units, house, run } = made
  const scorecardId = await aScorecard(made)
  const august = { from: '2026-08-01', to: '2026-08-31' }
  const periodId = await aPeriod(made, { scorecardId, ...august, now: '2026-09-02T02:00:00.000Z' })
  const inside = { now: '2026-09-04T02:00:00.000Z' }
  const after = { now: '2026-09-20T02:00:00.000Z' }
  const appealId = house.newId()
  const unitId = units[0] ?? ''
  await run(secretary, inside)(appealPart, {
    periodId,
    appealId,
    unitId,
    partId: 'solved',
    reason: '有一件归供水单位',
  })
  const effect = { kind: 'takeAway' as const, part: 0, whole: 1, ignored: 0 }
  const verdict = { periodId, appealId, correctionId: house.newId(), isUpheld: true, effect, answer: '属实' }
  await run(assessor, inside)(decideAppeal, { ...verdict, why: 'othersResponsibility' })
  await run(organiser, after)(freezePeriod, { periodId })
  const measures = [{ title: '每周清点', due: '2026-10-10' }]
  const plan = { liftId: house.newId(), periodId, unitId, goal: '都按时答复', measures, helperId: null }
  await run(organiser, after)(planLift, { ...plan, checks: ['2026-11-01'] })
}

test('what is shown can be thrown away and told again from the ledger, row for row', async () => {
  await happen()
  const live = await contents()
  const { house } = made
  await quietLedger(house.pool)
  await house.database.pool.query(`truncate ${tables.join(', ')}`)
  await writeTransaction(house.pool, async (tx) => {
    const entries = await readAfter(tx, ledgerStart, 10_000)
    await projectViews(tx, assessment.views, { entries, tools: { vault: house.vault } })
  })
  expect(await contents()).toEqual(live)
})
