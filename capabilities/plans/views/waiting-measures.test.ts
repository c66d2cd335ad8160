import { afterAll, beforeAll, expect, test } from 'vitest'
import { waitingFor } from '#platform/testing/waiting-for.ts'
import { submitEvidence } from '../operations/submit-evidence.ts'
import { superviseMeasure } from '../operations/supervise-measure.ts'
import { aBegunPlan, type PlansHouse, plansHouse } from '../testing.ts'
import { waitingMeasures } from './waiting-measures.ts'

let made: PlansHouse
beforeAll(async () => {
  made = await plansHouse()
})
afterAll(() => made.house.close())

const of = (who: keyof PlansHouse['people'], day = '2026-06-25') =>
  waitingFor(made.house, {
    waits: waitingMeasures,
    caller: made.people[who],
    now: `${day}T01:00:00.000Z`,
  })

test('owners are told of checks and supervisions, the keeper of evidence that waits for another level', async () => {
  const { planId, measureId } = await aBegunPlan(made)
  await expect(of('housingStaff', '2026-06-01')).resolves.toEqual({})
  await expect(of('housingStaff')).resolves.toEqual({ 'plans.checks': 1 })
  await expect(of('organiser')).resolves.toEqual({})

  const evidence = { planId, measureId, evidenceId: made.house.newId() }
  await made.as('housingStaff')(submitEvidence, { ...evidence, year: 2026, text: '名单已公示', photos: [] })
  await made.as('organiser')(superviseMeasure, {
    planId,
    measureId,
    supervisionId: made.house.newId(),
    answerBy: '2026-07-01',
    reason: '半年过去还没有动静，请说明',
  })
  await expect(of('housingStaff')).resolves.toEqual({ 'plans.supervised': 1, 'plans.checks': 1 })
  await expect(of('organiser')).resolves.toEqual({ 'plans.evidence': 1 })
  await expect(of('labourStaff')).resolves.toEqual({ 'plans.checks': 1 })
})
