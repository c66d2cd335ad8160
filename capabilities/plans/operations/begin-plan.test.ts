import { afterAll, beforeAll, expect, test } from 'vitest'
import { readFigures } from '#platform/figures/read-figures.ts'
import { houseReadTransaction } from '#platform/database/transaction.ts'
import { planFigures } from '../figures.ts'
import type { ExampleId } from '../words.ts'
import { aPlan, type PlansHouse, plansHouse, takenOver } from '../testing.ts'
import { beginPlan } from './begin-plan.ts'
import { getPlan } from './get-plan.ts'
import { listPlans } from './list-plans.ts'
import { readExample } from './read-example.ts'

let made: PlansHouse
beforeAll(async () => {
  made = await plansHouse()
})
afterAll(() => made.house.close())

async function figure(id: string, slice?: string): Promise<number | null | undefined> {
  await made.fold()
  const today = '2026-12-31'
  const figures = planFigures.filter((one) => one.id === id)
  const question = { figures, tree: 'organisation', node: made.offices.government } as const
  const sliced = slice === undefined ? {} : { slice }
  const { values } = await houseReadTransaction(made.house.pool, (tx) =>
    readFigures(tx, { ...question, ...sliced, from: '2024-01-01', to: today, today, as: 'house' }),
  )
  return values[0]?.value
}

async function takeOver(exampleId: ExampleId, document: number, mainPlanId?: string) {
  const draft = await made.as('organiser')(readExample, { exampleId, document })
  const plan = { ...takenOver(made, draft), ...(mainPlanId === undefined ? {} : { mainPlanId }) }
  await made.as('organiser')(beginPlan, plan)
  return plan.planId
}

test('eight areas with twenty measures over 2024 to 2026 are taken over from the example, and are counted', async () => {
  const planId = await takeOver('jiangmen-eight-twenty', 0)
  expect(await figure('plans.areas')).toBe(8)
  expect(await figure('plans.measures')).toBe(20)
  const plan = await made.as('organiser')(getPlan, { planId })
  expect([plan.fromYear, plan.toYear]).toEqual([2024, 2026])
  expect(plan.areas.map(({ measures }) => measures.length)).toEqual([3, 2, 3, 3, 4, 1, 2, 2])
})

test('one main document and seven that support it, and fifteen tasks of a year', async () => {
  const before = { documents: await figure('plans.documents'), measures: await figure('plans.measures') }
  const main = await takeOver('guizhou-one-plus-seven', 0)
  for (const document of [1, 2, 3, 4, 5, 6, 7]) await takeOver('guizhou-one-plus-seven', document, main)
  expect(await figure('plans.documents', 'kind:supporting')).toBe(7)
  expect(await figure('plans.documents')).toBe((before.documents ?? 0) + 8)
  const whole = await made.as('organiser')(getPlan, { planId: main })
  expect(whole.supporting).toHaveLength(7)

  const after = await figure('plans.measures')
  await takeOver('chaozhou-fifteen-tasks', 0)
  expect(await figure('plans.measures')).toBe((after ?? 0) + 15)
})

const refusedAs = (rule: string, field?: string) => ({
  text: { rule: `plans.${rule}` },
  ...(field === undefined ? {} : { details: { fields: [expect.objectContaining({ field })] } }),
})
const begin = (plan: Parameters<typeof aPlan>[1]) => made.as('organiser')(beginPlan, aPlan(made, plan))
const measures = () => aPlan(made).measures

test('a plan with a measure twice is refused, and the second one is named', async () => {
  const plan = aPlan(made)
  const [first] = plan.measures
  if (!first) throw new Error('a plan has measures')
  const twin = { ...first, measureId: made.house.newId(), title: ' 物业、和业委会建立党组织。' }
  const twice = { ...plan, measures: [...plan.measures, twin] }
  await expect(made.as('organiser')(beginPlan, twice)).rejects.toMatchObject(
    refusedAs('measure-twice', 'measures.2.title'),
  )
})

test('a target of a year outside the plan is refused, and so is a check', async () => {
  const plan = aPlan(made)
  const late = plan.measures.map((one) => ({ ...one, yearTexts: [{ year: 2027, text: '再多一点' }] }))
  await expect(made.as('organiser')(beginPlan, { ...plan, measures: late })).rejects.toMatchObject(
    refusedAs('year-outside', 'measures.0.yearTexts'),
  )
  const checked = plan.measures.map((one) => ({ ...one, checkDays: ['2030-01-01'] }))
  await expect(made.as('organiser')(beginPlan, { ...plan, measures: checked })).rejects.toMatchObject(
    refusedAs('check-outside'),
  )
})

test('an owner that is not there, years that run backwards, and a main plan that is none are refused', async () => {
  const plan = aPlan(made)
  const stray = plan.measures.map((one) => ({ ...one, ownerId: 'nobody' }))
  await expect(made.as('organiser')(beginPlan, { ...plan, measures: stray })).rejects.toMatchObject(
    refusedAs('unknown-owner'),
  )
  await expect(begin({ fromYear: 2026, toYear: 2024 })).rejects.toMatchObject(refusedAs('years-reversed'))
  await expect(begin({ mainPlanId: made.house.newId() })).rejects.toMatchObject(refusedAs('unknown-main'))
  await expect(begin({ measures: measures() })).rejects.toMatchObject(refusedAs('area-missing'))
})

test('a department takes no plan over for the district, nor does another district', async () => {
  for (const who of ['housingStaff', 'secretary', 'assessor', 'stranger'] as const) {
    await expect(made.as(who)(beginPlan, aPlan(made))).rejects.toMatchObject({ code: 'not-allowed' })
  }
})

test('whoever has a part in a plan finds it, a stranger finds nothing', async () => {
  const plan = aPlan(made)
  await made.as('organiser')(beginPlan, plan)
  const seenBy = async (who: 'assessor' | 'housingStaff' | 'secretary' | 'stranger') =>
    (await made.as(who)(listPlans, {})).plans.some(({ planId }) => planId === plan.planId)
  expect(await seenBy('assessor')).toBe(true)
  expect(await seenBy('housingStaff')).toBe(true)
  expect(await seenBy('secretary')).toBe(false)
  expect(await seenBy('stranger')).toBe(false)
  const { planId } = plan
  await expect(made.as('stranger')(getPlan, { planId })).rejects.toMatchObject({ code: 'not-found' })
})
