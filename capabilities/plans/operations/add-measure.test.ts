import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeTransaction } from '#platform/database/transaction.ts'
import { readFigures } from '#platform/figures/read-figures.ts'
import { planFigures } from '../figures.ts'
import { aBegunPlan, type PlansHouse, plansHouse } from '../testing.ts'
import { addMeasure } from './add-measure.ts'
import { getPlan } from './get-plan.ts'
import { listMyMeasures } from './list-my-measures.ts'
import { retitleMeasure } from './retitle-measure.ts'

let made: PlansHouse
beforeAll(async () => {
  made = await plansHouse()
})
afterAll(() => made.house.close())

const refusedAs = (rule: string) => ({ text: { rule: `plans.${rule}` } })
const reason = '省里年中印发补充通知，新增这一条'

async function begun() {
  const { planId, measureId, plan } = await aBegunPlan(made)
  const areaId = plan.areas[0]?.areaId ?? ''
  const measure = {
    ...{ planId, areaId, number: '3.', title: '新建十处爱心驿站', reason },
    measureId: made.house.newId(),
    ownerId: made.offices.labour,
    helperIds: [made.offices.housing],
    yearTexts: [{ year: 2026, text: '建成十处' }],
    checkDays: ['2026-11-30'],
  }
  return { planId, measureId, measure }
}

const measuresOf = async (planId: string) =>
  (await made.as('organiser')(getPlan, { planId, year: 2026 })).areas.flatMap(({ measures }) => measures)

test('a measure that comes later stands in the plan with its reason, and its owner finds it among their own', async () => {
  const { planId, measure } = await begun()
  await made.as('organiser')(addMeasure, measure)
  expect((await measuresOf(planId)).at(-1)).toMatchObject({
    title: '新建十处爱心驿站',
    owner: { organisationId: made.offices.labour },
    titles: [{ title: '新建十处爱心驿站', reason }],
    checks: [{ checkDay: '2026-11-30', finding: null }],
  })
  const own = await made.as('labourStaff')(listMyMeasures, {})
  expect(own.measures.map((one) => one.measure.measureId)).toContain(measure.measureId)
  await made.fold()
  const to = '2026-06-25'
  const { values } = await writeTransaction(made.house.pool, (tx) =>
    readFigures(tx, {
      figures: planFigures.filter(({ id }) => id === 'plans.measures'),
      ...{ tree: 'organisation', node: made.offices.labour, from: '2026-01-01', to, today: to, as: 'house' },
    }),
  )
  expect(values[0]?.value).toBe(2)
})

test('a title is changed with its reason, and what it was called before stays to be seen', async () => {
  const { planId, measureId } = await begun()
  const title = '物业、业委会和业主代表都建立党组织'
  await made.as('organiser')(retitleMeasure, { planId, measureId, number: '1.', title, reason })
  const [measure] = await measuresOf(planId)
  expect(measure).toMatchObject({ title, number: '1.' })
  expect(measure?.titles.map((one) => [one.title, one.reason])).toEqual([
    ['物业和业委会建立党组织', null],
    [title, reason],
  ])
  const { rows } = await made.house.pool.query(
    `select count(*)::int as count from ledger.entry where data::text like '%补充通知%'`,
  )
  expect(rows[0].count).toBe(0)
})

test('a measure twice, a title that is another’s, an area or a year that is not there are refused', async () => {
  const { planId, measureId, measure } = await begun()
  const add = (given: Partial<typeof measure>) => made.as('organiser')(addMeasure, { ...measure, ...given })
  await expect(add({ title: '物业和 业委会建立党组织。' })).rejects.toMatchObject(refusedAs('measure-twice'))
  await expect(add({ measureId })).rejects.toMatchObject(refusedAs('measure-there'))
  await expect(add({ areaId: made.house.newId() })).rejects.toMatchObject(refusedAs('area-missing'))
  await expect(add({ yearTexts: [{ year: 2030, text: '以后' }] })).rejects.toMatchObject(
    refusedAs('year-outside'),
  )
  const retitle = (title: string) =>
    made.as('organiser')(retitleMeasure, { planId, measureId, number: '1.', title, reason })
  await expect(retitle('帮新就业群体办实事')).rejects.toMatchObject(refusedAs('measure-twice'))
  await expect(retitle('物业和业委会建立党组织')).rejects.toMatchObject(refusedAs('title-same'))
})

test('only who keeps the plan adds to it or changes its words', async () => {
  const { planId, measureId, measure } = await begun()
  await expect(made.as('housingStaff')(addMeasure, measure)).rejects.toMatchObject({ code: 'not-found' })
  const retitled = { planId, measureId, number: '1.', title: '换个说法', reason }
  await expect(made.as('housingStaff')(retitleMeasure, retitled)).rejects.toMatchObject({
    code: 'not-allowed',
  })
})
