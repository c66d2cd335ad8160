import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AssessmentHouse, aPeriod, aScorecard, assessmentHouse } from '../testing-house.ts'
import { acceptLift } from './accept-lift.ts'
import { checkLift } from './check-lift.ts'
import { finishMeasure } from './finish-measure.ts'
import { freezePeriod } from './freeze-period.ts'
import { getLift } from './get-lift.ts'
import { getUnitResult } from './get-unit-result.ts'
import { listAcceptedLifts } from './list-accepted-lifts.ts'
import { listSigns } from './list-signs.ts'
import { planLift } from './plan-lift.ts'

let made: AssessmentHouse
let periodId: string
let unitId: string
const later = { now: '2026-09-20T02:00:00.000Z' }

beforeAll(async () => {
  made = await assessmentHouse()
  for (const [n, unit] of made.units.entries())
    await made.happen(unit, '2026-08-10', { solved: 2 + 3 * n, tried: 3, ignored: n === 0 ? 8 : 1 })
  const scorecardId = await aScorecard(made)
  const august = { from: '2026-08-01', to: '2026-08-31' }
  periodId = await aPeriod(made, { scorecardId, ...august, now: '2026-09-02T02:00:00.000Z' })
  unitId = made.units[0] ?? ''
})
afterAll(() => made.house.close())

const plan = (given: Partial<{ unitId: string; due: string }> = {}) => ({
  liftId: made.house.newId(),
  periodId,
  unitId: given.unitId ?? unitId,
  goal: '两个月内，来信都在承诺日期前答复',
  measures: [
    { title: '网格每天清点快到期的事', due: given.due ?? '2026-10-10' },
    { title: '书记每周过一遍', due: '2026-10-20' },
  ],
  helperId: made.units[9] ?? '',
  checks: ['2026-10-25', '2026-11-01'],
})

test('no lift is planned on a period that can still change, nor for a unit that is not in the lower band', async () => {
  const refusal = { text: { rule: 'assessment.not-lower' } }
  await expect(made.run(made.organiser, later)(planLift, plan())).rejects.toMatchObject(refusal)
  await made.run(made.organiser, later)(freezePeriod, { periodId })
  const strong = plan({ unitId: made.units[9] ?? '' })
  await expect(made.run(made.organiser, later)(planLift, strong)).rejects.toMatchObject(refusal)
})

test('a lift goes from its plan over measures and checks to being accepted, and only then everybody reads of it', async () => {
  const organiser = made.run(made.organiser, later)
  const secretary = made.run(made.secretary, later)
  const past = plan({ due: '2026-09-01' })
  await expect(organiser(planLift, past)).rejects.toMatchObject({ text: { rule: 'assessment.dates-behind' } })
  const given = plan()
  const { liftId } = await organiser(planLift, given)
  await expect(organiser(planLift, plan())).rejects.toMatchObject({ text: { rule: 'assessment.lift-twice' } })
  await expect(secretary(getUnitResult, { periodId, unitId })).resolves.toMatchObject({
    lift: { liftId, isAccepted: false },
  })
  await secretary(finishMeasure, { liftId, measure: 0 })
  await expect(organiser(checkLift, { liftId, isEnough: true, note: '' })).rejects.toMatchObject({
    text: { rule: 'assessment.measures-left' },
  })
  await expect(secretary(finishMeasure, { liftId, measure: 7 })).rejects.toMatchObject({
    text: { rule: 'assessment.unknown-measure' },
  })
  await secretary(finishMeasure, { liftId, measure: 1 })
  await organiser(checkLift, { liftId, isEnough: false, note: '还有两件晚了' })
  const result = '来信都在承诺日期前答复'
  await expect(organiser(acceptLift, { liftId, result })).rejects.toMatchObject({
    text: { rule: 'assessment.not-checked' },
  })
  const anybody = made.run({ actor: { kind: 'anonymous' } })
  await expect(anybody(listAcceptedLifts, {})).resolves.toEqual({ lifts: [] })
  await organiser(checkLift, { liftId, isEnough: true, note: '抽看二十件都按时' })
  await organiser(acceptLift, { liftId, result })
  await expect(secretary(getLift, { liftId })).resolves.toMatchObject({
    accepted: { result },
    checked: [{ note: '还有两件晚了' }, { note: '抽看二十件都按时' }],
    abilities: [],
  })
  const { lifts } = await anybody(listAcceptedLifts, {})
  expect(lifts).toMatchObject([{ unitName: '海滨社区居民委员会', result, helperName: '第10社区居民委员会' }])
  await expect(organiser(acceptLift, { liftId, result })).rejects.toMatchObject({
    text: { rule: 'assessment.lift-over' },
  })
})

test('signs are for those who judge and those who organise, never for the unit', async () => {
  await expect(made.run(made.assessor, later)(listSigns, { periodId })).resolves.toEqual({ signs: [] })
  await expect(made.run(made.secretary, later)(listSigns, { periodId })).rejects.toMatchObject({
    code: 'not-found',
  })
})
