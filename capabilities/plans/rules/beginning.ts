import { Problem, type ProblemText } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { AreaDefinition, MeasureDefinition, PlanEvent } from '../events.ts'
import { plansProblems } from '../problems.ts'
import type { PlanState } from './plan-state.ts'
import { plainTitle } from './plain-title.ts'
import { assertInYears } from './plan-steps.ts'

export type NewPlan = {
  readonly name: string
  readonly source: string
  readonly mainPlanId: string | null
  readonly organisationId: string
  readonly placeId: string | null
  readonly fromYear: number
  readonly toYear: number
  readonly areas: readonly AreaDefinition[]
  readonly measures: readonly MeasureDefinition[]
}

const longestYears = 10

const refuse = (text: ProblemText, field: string, details: Readonly<Record<string, unknown>> = {}): never => {
  throw new Problem('rule-broken', text, { ...details, fields: [{ field, zh: text.zh, en: text.en }] })
}

/** Where in a list the first item stands whose key stood there before. */
function repeated(keys: readonly string[]): number | undefined {
  const at = keys.findIndex((key, index) => keys.indexOf(key) < index)
  return at < 0 ? undefined : at
}

function assertYears({ fromYear, toYear }: NewPlan): void {
  if (toYear < fromYear) refuse(plansProblems.yearsReversed, 'toYear')
  if (toYear - fromYear >= longestYears) refuse(plansProblems.yearsTooMany, 'toYear')
}

type Around = Pick<NewPlan, 'areas' | 'fromYear' | 'toYear'>

/** What a measure needs to stand in a plan; `at` is where its fields are in what was sent. */
export function assertMeasure(plan: Around, measure: MeasureDefinition, at = ''): void {
  if (!plan.areas.some(({ areaId }) => areaId === measure.areaId))
    refuse(plansProblems.areaMissing, `${at}areaId`, { measure: measure.title })
  for (const { year } of measure.yearTexts) assertInYears(plan, year, `${at}yearTexts`)
  const twice = repeated(measure.yearTexts.map(({ year }) => String(year)))
  if (twice !== undefined) refuse(plansProblems.yearTwice, `${at}yearTexts`, { measure: measure.title })
  assertCheckDays(plan, measure.checkDays, `${at}checkDays`)
}

export function assertCheckDays(
  plan: Pick<NewPlan, 'fromYear' | 'toYear'>,
  days: readonly Day[],
  field: string,
): void {
  const outside = days.find((day) => {
    const year = Number(day.slice(0, 4))
    return year < plan.fromYear || year > plan.toYear
  })
  if (outside !== undefined) refuse(plansProblems.checkOutside, field, { day: outside })
}

function assertOnce({ areas, measures }: NewPlan): void {
  const area = repeated(areas.map(({ title }) => plainTitle(title)))
  if (area !== undefined) refuse(plansProblems.areaTwice, `areas.${area}.title`, { area: areas[area]?.title })
  const measure =
    repeated(measures.map(({ measureId }) => measureId)) ??
    repeated(measures.map(({ title }) => plainTitle(title)))
  if (measure !== undefined)
    refuse(plansProblems.measureTwice, `measures.${measure}.title`, { measure: measures[measure]?.title })
}

/** A plan as it is taken over: every measure once, in an area, with targets inside the years. */
export function beginPlan(state: PlanState, plan: NewPlan): PlanEvent[] {
  if (state !== null) throw new Problem('conflict', plansProblems.idTaken)
  assertYears(plan)
  assertOnce(plan)
  plan.measures.forEach((one, at) => {
    assertMeasure(plan, one, `measures.${at}.`)
  })
  const { organisationId, placeId, ...data } = plan
  return [{ type: 'plans.begun.v1', organisation: organisationId, place: placeId, data }]
}
