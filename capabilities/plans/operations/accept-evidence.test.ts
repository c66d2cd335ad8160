import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBegunPlan, type PlansHouse, plansHouse } from '../testing.ts'
import { acceptEvidence } from './accept-evidence.ts'
import { getPlan } from './get-plan.ts'
import { listMyMeasures } from './list-my-measures.ts'
import { returnEvidence } from './return-evidence.ts'
import { submitEvidence } from './submit-evidence.ts'

let made: PlansHouse
beforeAll(async () => {
  made = await plansHouse()
})
afterAll(() => made.house.close())

const refusedAs = (rule: string) => ({ text: { rule: `plans.${rule}` } })
const words = '建了十二个物业党组织，名单已公示'

async function submitted(given: { ownerId?: string; by?: 'housingStaff' | 'organiser' } = {}) {
  const { ownerId = made.offices.housing, by = 'housingStaff' } = given
  const areaId = made.house.newId()
  const measure = { measureId: made.house.newId(), areaId, number: '', title: '物业党组织', ownerId }
  const begun = await aBegunPlan(made, {
    areas: [{ areaId, number: '', title: '治理' }],
    measures: [{ ...measure, helperIds: [], yearTexts: [], checkDays: [] }],
  })
  const { planId, measureId } = begun
  const evidence = { planId, measureId, evidenceId: made.house.newId() }
  await made.as(by)(submitEvidence, { ...evidence, year: 2026, text: words, photos: [] })
  return evidence
}

const measureOf = async (planId: string) =>
  (await made.as('assessor')(getPlan, { planId, year: 2026 })).areas[0]?.measures[0]

test('what has no figure is done when another level accepts the evidence', async () => {
  const evidence = await submitted()
  expect(await measureOf(evidence.planId)).toMatchObject({ light: 'onTrack', evidence: [{ text: words }] })
  await made.as('organiser')(acceptEvidence, { ...evidence, note: '看过现场' })
  expect(await measureOf(evidence.planId)).toMatchObject({
    light: 'done',
    evidence: [{ state: 'accepted', judgement: '看过现场' }],
  })
})

test('the own unit cannot accept or return what it did', async () => {
  const evidence = await submitted()
  const own = made.as('housingStaff')
  await expect(own(acceptEvidence, { ...evidence, note: '' })).rejects.toMatchObject(refusedAs('own-unit'))
  await expect(own(returnEvidence, { ...evidence, reason: '再想想' })).rejects.toMatchObject(
    refusedAs('own-unit'),
  )
  expect(await measureOf(evidence.planId)).toMatchObject({ evidence: [{ state: 'submitted' }] })
})

test('the keeper of the plan is own unit too where the plan’s own organisation leads', async () => {
  const evidence = await submitted({ ownerId: made.offices.government, by: 'organiser' })
  await expect(made.as('organiser')(acceptEvidence, { ...evidence, note: '' })).rejects.toMatchObject(
    refusedAs('own-unit'),
  )
})

test('returned evidence comes back with its reason, and new evidence may follow', async () => {
  const evidence = await submitted()
  await made.as('organiser')(returnEvidence, { ...evidence, reason: '缺公示的照片' })
  const [mine] = (await made.as('housingStaff')(listMyMeasures, {})).measures.filter(
    ({ planId }) => planId === evidence.planId,
  )
  expect(mine?.measure).toMatchObject({ light: 'atRisk', evidence: [{ judgement: '缺公示的照片' }] })
  const again = { ...evidence, evidenceId: made.house.newId(), year: 2026, text: '照片补上了', photos: [] }
  await made.as('housingStaff')(submitEvidence, again)
  await expect(made.as('organiser')(acceptEvidence, { ...evidence, note: '' })).rejects.toMatchObject(
    refusedAs('evidence-judged'),
  )
  expect((await measureOf(evidence.planId))?.light).toBe('onTrack')
})

test('one piece of evidence a year waits at a time, and none for a year to come', async () => {
  const evidence = await submitted()
  const more = { ...evidence, evidenceId: made.house.newId(), text: '再交一份来', photos: [] }
  const submit = (year: number, now?: string) =>
    made.as('housingStaff', now === undefined ? {} : { now })(submitEvidence, { ...more, year })
  await expect(submit(2026)).rejects.toMatchObject(refusedAs('evidence-waiting'))
  await expect(submit(2026, '2025-05-01T01:00:00.000Z')).rejects.toMatchObject(refusedAs('year-not-begun'))
  await expect(submit(2023)).rejects.toMatchObject(refusedAs('year-outside'))
})

test('another department and a stranger bring no evidence for it', async () => {
  const { planId, measureId } = await submitted()
  const evidence = { planId, measureId, evidenceId: made.house.newId(), year: 2025, text: words, photos: [] }
  await expect(made.as('labourStaff')(submitEvidence, evidence)).rejects.toMatchObject({ code: 'not-found' })
  await expect(made.as('stranger')(submitEvidence, evidence)).rejects.toMatchObject({ code: 'not-found' })
})

test('the ledger holds no word of it', async () => {
  await submitted()
  const { rows } = await made.house.database.pool.query(
    `select 1 from ledger.entry where type like 'plans.%' and data::text like '%十二个物业%'`,
  )
  expect(rows).toEqual([])
})
