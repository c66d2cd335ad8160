import { afterAll, beforeAll, expect, test } from 'vitest'
import { remindOfChecks } from '../jobs/remind-of-checks.ts'
import { aBegunPlan, type PlansHouse, plansHouse } from '../testing.ts'
import { answerSupervision } from './answer-supervision.ts'
import { arrangeMeasure } from './arrange-measure.ts'
import { checkMeasure } from './check-measure.ts'
import { getPlan } from './get-plan.ts'
import { getPublicPlan } from './get-public-plan.ts'
import { hidePlan } from './hide-plan.ts'
import { publishPlan } from './publish-plan.ts'
import { rewordTarget } from './reword-target.ts'
import { superviseMeasure } from './supervise-measure.ts'

let made: PlansHouse
beforeAll(async () => {
  made = await plansHouse()
})
afterAll(() => made.house.close())

const refusedAs = (rule: string) => ({ text: { rule: `plans.${rule}` } })
const june = '2026-06-25T01:00:00.000Z'
const measureOf = async (planId: string) =>
  (await made.as('assessor')(getPlan, { planId, year: 2026 })).areas[0]?.measures[0]

test('a supervision waits for its answer, and is answered once', async () => {
  const { planId, measureId } = await aBegunPlan(made)
  const supervision = { planId, measureId, supervisionId: made.house.newId() }
  const supervise = { ...supervision, answerBy: '2026-07-10', reason: '连续两个月没有进展' }
  await made.as('organiser')(superviseMeasure, supervise)
  const again = { ...supervise, supervisionId: made.house.newId() }
  await expect(made.as('organiser')(superviseMeasure, again)).rejects.toMatchObject(
    refusedAs('already-supervised'),
  )
  const answer = { ...supervision, text: '已经排好计划，七月完成' }
  await made.as('housingStaff')(answerSupervision, answer)
  await expect(made.as('housingStaff')(answerSupervision, answer)).rejects.toMatchObject(
    refusedAs('not-supervised'),
  )
  expect(await measureOf(planId)).toMatchObject({
    supervisions: [{ reason: '连续两个月没有进展', answer: '已经排好计划，七月完成' }],
  })
})

test('an owner is reminded of a check a week before, once however often the job runs', async () => {
  const { planId, measureId } = await aBegunPlan(made)
  const reminders = async () => {
    const { rows } = await made.house.database.pool.query<{ day: string }>(
      `select data ->> 'checkDay' as day from ledger.entry
       where type = 'plans.checkReminded.v1' and stream = $1 and data ->> 'measureId' = $2`,
      [`plan:${planId}`, measureId],
    )
    return rows.map(({ day }) => day)
  }
  const run = (now: string) => remindOfChecks.run({ ...made.house, now: () => now })
  await run('2026-06-20T01:00:00.000Z')
  expect(await reminders()).toEqual([])
  await Promise.all([run(june), run(june)])
  await run(june)
  expect(await reminders()).toEqual(['2026-06-30'])
  expect((await measureOf(planId))?.checks[0]).toMatchObject({ checkDay: '2026-06-30', isReminded: true })
})

test('what a check found is written down once, on a day the plan has', async () => {
  const { planId, measureId } = await aBegunPlan(made)
  const check = { planId, measureId, checkDay: '2026-06-30', finding: 'needsPush' as const, note: '进度偏慢' }
  await made.as('organiser')(checkMeasure, check)
  await expect(made.as('organiser')(checkMeasure, check)).rejects.toMatchObject(refusedAs('unknown-check'))
  expect((await measureOf(planId))?.checks[0]).toMatchObject({ finding: 'needsPush', note: '进度偏慢' })
})

test('another owner takes a measure over, and the words of a year are changed with a reason', async () => {
  const { planId, measureId } = await aBegunPlan(made)
  const to = { ownerId: made.offices.labour, helperIds: [made.offices.housing], checkDays: ['2026-09-30'] }
  await made.as('organiser')(arrangeMeasure, { planId, measureId, ...to })
  const reworded = { planId, measureId, year: 2026, text: '不低于95%', reason: '省里提高了要求' }
  await made.as('organiser')(rewordTarget, reworded)
  const measure = await measureOf(planId)
  expect(measure).toMatchObject({
    owner: { name: '霞山区人力资源和社会保障局' },
    helpers: [{ name: '霞山区住房和城乡建设局' }],
    yearTexts: [{ text: '不低于90%' }, { text: '不低于95%', reason: '省里提高了要求' }],
  })
  expect(measure?.checks.map(({ checkDay }) => checkDay)).toEqual(['2026-09-30'])
})

test('a published plan is read by anybody without an internal word, until it is taken away', async () => {
  const { planId, measureId } = await aBegunPlan(made)
  const supervision = { planId, measureId, supervisionId: made.house.newId() }
  await made.as('organiser')(superviseMeasure, {
    ...supervision,
    answerBy: '2026-07-10',
    reason: '内部的话',
  })
  const anybody = made.as({ actor: { kind: 'anonymous' } })
  await expect(anybody(getPublicPlan, { planId })).rejects.toMatchObject({ code: 'not-found' })
  await made.as('organiser')(publishPlan, { planId })
  const open = await anybody(getPublicPlan, { planId })
  expect(open).toMatchObject({ organisationName: '霞山区人民政府', lights: { atRisk: 2 } })
  expect(JSON.stringify(open)).not.toContain('内部的话')
  await made.as('organiser')(hidePlan, { planId })
  await expect(anybody(getPublicPlan, { planId })).rejects.toMatchObject({ code: 'not-found' })
})
