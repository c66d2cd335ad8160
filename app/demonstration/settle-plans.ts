import { plansContract } from '#capabilities/plans/contract.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { addDays, addMinutes, type Day, type Instant, startOfDay } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { builder, type Perform } from './perform.ts'
import type { Office, Society, StaffedDistrict, StaffedStreet } from './settle-people.ts'
import type { Happening } from './timeline.ts'

type Draft = OutputOf<typeof plansContract.readExample>
type Measure = { readonly measureId: string; readonly owner: Owner; readonly number: string }
type Owner = Pick<Office, 'organisationId' | 'name'> & { readonly staff: StaffedStreet['staff'] }
type Plan = { readonly planId: string; readonly measures: readonly Measure[] }
type Scene = {
  readonly perform: Perform
  readonly district: StaffedDistrict
  readonly owners: readonly Owner[]
  readonly today: Day
}
type Bounded = { readonly bound: 'atLeast' | 'atMost'; readonly number: number }
type Tied = Bounded & { readonly measure: string; readonly figureId: string; readonly over: 'owner' | 'plan' }

const exampleYear = 2026

// Which measures of the example are tied to what the demonstration counts, by their numbers.
const ties: readonly Tied[] = [
  { measure: '7.', figureId: 'cases.firstResponseOnTime', over: 'plan', bound: 'atLeast', number: 95 },
  { measure: '7.', figureId: 'cases.overdueNow', over: 'plan', bound: 'atMost', number: 20 },
  { measure: '12.', figureId: 'cases.responseRate', over: 'plan', bound: 'atLeast', number: 90 },
  { measure: '13.', figureId: 'cases.closedConfirmed', over: 'owner', bound: 'atLeast', number: 40 },
  { measure: '14.', figureId: 'cases.resolutionRate', over: 'plan', bound: 'atLeast', number: 80 },
  { measure: '15.', figureId: 'cases.satisfactionRate', over: 'plan', bound: 'atLeast', number: 90 },
  { measure: '18.', figureId: 'cases.closedConfirmed', over: 'owner', bound: 'atLeast', number: 60 },
]

/** The example of eight areas and twenty measures taken over by the first district, and what became of it until today. */
export function planHappenings(perform: Perform, society: Society, today: Day): Happening[] {
  const [street] = society.streets
  if (!street) return []
  const { district } = street
  const offices = society.streets.filter((one) => one.district === district)
  const owners = [...district.departments, ...offices.map(({ office, staff }) => ({ ...office, staff }))]
  const scene = { perform, district, owners, today }
  const begun = Promise.withResolvers<Plan>()
  const later = (days: number, step: (plan: Plan, at: Instant) => Promise<unknown>): Happening => ({
    at: addMinutes(startOfDay(addDays(today, -days)), 10 * 60),
    happen: async (at) => {
      await step(await begun.promise, at)
      return undefined
    },
  })
  return [
    {
      at: addMinutes(startOfDay(addDays(today, -360)), 9 * 60),
      happen: async (at) => {
        begun.resolve(await takeOver(scene, at))
        return undefined
      },
    },
    later(40, (plan, at) => showWork(scene, plan, at)),
    later(20, (plan, at) => judgeWork(scene, plan, at)),
    later(12, (plan, at) => pressOn(scene, plan, at)),
  ]
}

async function takeOver(scene: Scene, at: Instant): Promise<Plan> {
  const { perform, district, today } = scene
  const reader = { actor: builder, at }
  const example = { exampleId: 'jiangmen-eight-twenty', document: 0 } as const
  const draft = await perform(plansContract.readExample, example, reader)
  const shift = Number(today.slice(0, 4)) - exampleYear
  const planId = newId(Date.parse(at))
  const areas = draft.areas.map((area) => ({ ...area, areaId: newId(Date.parse(at)) }))
  const measures = draft.measures.map((measure, index) => ({
    measureId: newId(Date.parse(at)),
    owner: ownerOf(scene.owners, measure, index),
    number: measure.number,
    given: measure,
  }))
  const [fromYear, toYear] = [exampleYear - 2 + shift, exampleYear + shift]
  const keeper = { actor: district.organiser, at }
  const plan = {
    ...{ planId, areas, fromYear, toYear, source: '示例方案改写' },
    organisationId: district.office.organisationId,
    name: `${district.office.name.replace('人民政府', '')}抓基层强基础固根基行动方案（${fromYear}—${toYear}年）`,
    measures: measures.map(({ measureId, owner, given }) => ({
      ...{ measureId, number: given.number, title: given.title, helperIds: [] },
      areaId: areas[given.area]?.areaId ?? '',
      ownerId: owner.organisationId,
      yearTexts: given.yearTexts.map(({ year, text }) => ({ year: year + shift, text })),
      checkDays: given.checkDays.map((day) => `${Number(day.slice(0, 4)) + shift}${day.slice(4)}`),
    })),
  }
  await perform(plansContract.beginPlan, plan, keeper)
  for (const tie of ties) await tieTo({ planId, measures }, tie, { scene, at, years: [toYear - 1, toYear] })
  await perform(plansContract.publishPlan, { planId }, keeper)
  return { planId, measures }
}

/** Whoever the example names, if the district has such a department; the others share the rest among them. */
function ownerOf(owners: readonly Owner[], { ownerName }: Draft['measures'][number], index: number): Owner {
  const named = owners.find(({ name }) => name.endsWith(ownerName))
  const owner = named ?? owners[index % owners.length]
  if (!owner) throw new Error('a district has departments')
  return owner
}

type Around = { readonly scene: Scene; readonly at: Instant; readonly years: readonly number[] }

async function tieTo({ planId, measures }: Plan, tie: Tied, { scene, at, years }: Around): Promise<void> {
  const measureId = measures.find(({ number }) => number === tie.measure)?.measureId ?? ''
  const { figureId, over, bound, number } = tie
  const [low, high] = bound === 'atLeast' ? [number, null] : [null, number]
  const targets = years.map((year) => ({ year, bound, low, high }))
  const input = { planId, measureId, tieId: newId(Date.parse(at)), figureId, over, targets }
  await scene.perform(plansContract.tieMeasure, input, { actor: scene.district.organiser, at })
}

const shown: readonly (readonly [number: string, words: string])[] = [
  ['2.', '三个街道的村（社区）党员分六批进街道党校，名册和签到都在，覆盖率 96%。'],
  ['6.', '每个党群服务中心每月一份菜单，贴在门口也发在群里，老人和孩子的项目占一半以上。'],
  ['9.', '村民小组长里党员占 62%，空白小组都派了联络员。'],
  ['19.', '联系侨胞 23 位，办成捐助校服和修路灯两件事，照片和清单附后。'],
]

const measuresOf = ({ measures }: Plan, numbers: readonly string[]): Measure[] =>
  measures.filter(({ number }) => numbers.includes(number))

async function showWork({ perform, today }: Scene, plan: Plan, at: Instant): Promise<void> {
  for (const [number, text] of shown) {
    for (const { measureId, owner } of measuresOf(plan, [number])) {
      const evidence = { planId: plan.planId, measureId, evidenceId: evidenceIdOf(measureId) }
      const year = Math.min(Number(today.slice(0, 4)), Number(at.slice(0, 4)))
      await perform(
        plansContract.submitEvidence,
        { ...evidence, year, text, photos: [] },
        { actor: owner.staff, at },
      )
    }
  }
}

/** One piece of evidence a measure, so that it is found again when it is judged. */
const evidenceIdOf = (measureId: string): string => measureId

async function judgeWork({ perform, district }: Scene, plan: Plan, at: Instant): Promise<void> {
  const moment = { actor: district.organiser, at }
  for (const { measureId } of measuresOf(plan, ['2.', '6.'])) {
    const evidence = { planId: plan.planId, measureId, evidenceId: evidenceIdOf(measureId) }
    await perform(plansContract.acceptEvidence, { ...evidence, note: '看过名册和现场' }, moment)
  }
  for (const { measureId } of measuresOf(plan, ['9.'])) {
    const evidence = { planId: plan.planId, measureId, evidenceId: evidenceIdOf(measureId) }
    await perform(plansContract.returnEvidence, { ...evidence, reason: '请补上各村的名单，再看一次' }, moment)
  }
}

async function pressOn({ perform, district, today }: Scene, plan: Plan, at: Instant): Promise<void> {
  for (const { measureId } of measuresOf(plan, ['17.'])) {
    const supervision = { planId: plan.planId, measureId, supervisionId: newId(Date.parse(at)) }
    const reason = '行业党委还没有全部成立，请说明原因和完成时间'
    await perform(
      plansContract.superviseMeasure,
      { ...supervision, answerBy: addDays(today, 3), reason },
      { actor: district.organiser, at },
    )
  }
}
