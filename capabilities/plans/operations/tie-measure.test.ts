import { afterAll, beforeAll, expect, test } from 'vitest'
import { aBegunPlan, type PlansHouse, plansHouse } from '../testing.ts'
import { acceptEvidence } from './accept-evidence.ts'
import { changeTarget } from './change-target.ts'
import { endTie } from './end-tie.ts'
import { getPlan } from './get-plan.ts'
import { submitEvidence } from './submit-evidence.ts'
import { tieMeasure } from './tie-measure.ts'

let made: PlansHouse
beforeAll(async () => {
  made = await plansHouse()
})
afterAll(() => made.house.close())

const refusedAs = (rule: string) => ({ text: { rule: `plans.${rule}` } })
const midYear = { now: '2026-07-01T01:00:00.000Z' }
const atLeast = (low: number, year = 2026) => ({ year, bound: 'atLeast' as const, low, high: null })

async function aTie(given: Partial<Parameters<typeof tieMeasure.run>[0] & object> = {}) {
  const begun = await aBegunPlan(made)
  const { planId, measureId } = begun
  const input = {
    ...{ planId, measureId, tieId: made.house.newId(), over: 'plan' as const },
    figureId: 'plans.evidenceAccepted',
    targets: [atLeast(2)],
    ...given,
  }
  await made.as('organiser')(tieMeasure, input)
  return { ...begun, tieId: input.tieId }
}

const measureOf = async (planId: string, now = midYear) => {
  const plan = await made.as('organiser', now)(getPlan, { planId, year: 2026 })
  const [measure] = plan.areas[0]?.measures ?? []
  if (!measure) throw new Error('the plan has no measure')
  return measure
}

async function anAcceptedEvidence(given: { planId: string; measureId: string }, year: number): Promise<void> {
  const evidence = { ...given, evidenceId: made.house.newId(), year }
  await made.as('housingStaff', midYear)(submitEvidence, { ...evidence, text: '十二个小区建了', photos: [] })
  const { evidenceId } = evidence
  await made.as('organiser', midYear)(acceptEvidence, { ...given, evidenceId, note: '' })
}

test('the light sets itself as entries come in: behind, then on its pace, then done', async () => {
  const { planId, measureId } = await aTie()
  await made.fold()
  expect((await measureOf(planId)).light).toBe('behind')
  await anAcceptedEvidence({ planId, measureId }, 2025)
  await made.fold()
  const [tie] = (await measureOf(planId)).ties
  expect(tie).toMatchObject({ value: 1, light: 'onTrack', target: { low: 2 } })
  await anAcceptedEvidence({ planId, measureId }, 2026)
  await made.fold()
  expect((await measureOf(planId)).light).toBe('done')
  expect((await measureOf(planId)).ties[0]?.trend.at(-1)).toBe(2)
})

test('a changed target keeps the old one with the reason', async () => {
  const { planId, measureId, tieId } = await aTie()
  const change = { planId, measureId, tieId, reason: '上级调整了任务', ...atLeast(5) }
  await made.as('organiser')(changeTarget, change)
  const [tie] = (await measureOf(planId)).ties
  expect(tie?.target).toMatchObject({ low: 5 })
  expect(tie?.targets).toMatchObject([
    { low: 2, reason: null },
    { low: 5, reason: '上级调整了任务' },
  ])
  await expect(made.as('organiser')(changeTarget, change)).rejects.toMatchObject(refusedAs('target-same'))
})

test('a figure that does not exist is refused, and so is a year outside the plan', async () => {
  await expect(aTie({ figureId: 'plans.wishes' })).rejects.toMatchObject(refusedAs('unknown-figure'))
  await expect(aTie({ targets: [atLeast(1, 2027)] })).rejects.toMatchObject(refusedAs('year-outside'))
})

test('targets that cannot be met or missed are refused', async () => {
  const target = (given: object) => ({ year: 2026, bound: 'atLeast', low: null, high: null, ...given })
  await expect(aTie({ targets: [] })).rejects.toMatchObject(refusedAs('no-targets'))
  await expect(aTie({ targets: [target({ high: 3 })] })).rejects.toMatchObject(
    refusedAs('bound-without-number'),
  )
  await expect(aTie({ targets: [target({ bound: 'between', low: 5, high: 3 })] })).rejects.toMatchObject(
    refusedAs('bound-reversed'),
  )
  await expect(aTie({ targets: [atLeast(1), atLeast(2)] })).rejects.toMatchObject(refusedAs('year-twice'))
})

test('a figure is tied once, and taken off again', async () => {
  const { planId, measureId, tieId } = await aTie()
  const again = { planId, measureId, tieId: made.house.newId(), targets: [atLeast(1)] }
  const second = { ...again, figureId: 'plans.evidenceAccepted', over: 'plan' as const }
  await expect(made.as('organiser')(tieMeasure, second)).rejects.toMatchObject(refusedAs('figure-twice'))
  await made.as('organiser')(endTie, { planId, measureId, tieId })
  expect((await measureOf(planId)).ties).toEqual([])
})

test('the owner sees the light and sets nothing', async () => {
  const { planId, measureId, tieId } = await aTie()
  const own = made.as('housingStaff')
  const seen = await own(getPlan, { planId })
  expect(seen.areas[0]?.measures[0]?.abilities).toEqual(['submitEvidence'])
  const change = { planId, measureId, tieId, reason: '太难了', ...atLeast(1) }
  await expect(own(changeTarget, change)).rejects.toMatchObject({ code: 'not-allowed' })
})
