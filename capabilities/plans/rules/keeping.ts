import { Problem } from '#platform/errors.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import type { Sealed, Target, YearText } from '../events.ts'
import { plansProblems } from '../problems.ts'
import type { Finding, Reach } from '../words.ts'
import { assertCheckDays } from './beginning.ts'
import { type Measure, openChecks, openSupervision, type Plan, targetOf, textOf } from './plan-state.ts'
import { assertInYears, atPlan, type Decision, ofMeasure, tieOf } from './plan-steps.ts'

const broken = (text: Parameters<typeof fieldProblem>[0], field: string): never => {
  throw fieldProblem(text, field)
}
const fieldProblem = (text: { rule: string; zh: string; en: string }, field: string) =>
  new Problem('rule-broken', text, { fields: [{ field, zh: text.zh, en: text.en }] })

/** Owner, helpers and check days of a measure. */
export function arrangeMeasure(
  plan: Plan,
  measure: Measure,
  to: { ownerId: string; helperIds: readonly string[]; checkDays: readonly Day[] },
): Decision {
  assertCheckDays(plan, to.checkDays, 'checkDays')
  const data = {
    measureId: measure.measureId,
    fromOwnerId: measure.ownerId,
    ownerId: to.ownerId,
    helperIds: [...new Set(to.helperIds)].filter((id) => id !== to.ownerId),
    checkDays: [...new Set(to.checkDays)].toSorted(),
  }
  return [{ type: 'plans.measureArranged.v1', ...atPlan(plan), data }]
}

/** What a target needs so that it can be met or missed. */
function assertTarget(plan: Plan, target: Target, isShare: boolean): void {
  assertInYears(plan, target.year, 'targets')
  const { low, high } = tidy(target)
  if (target.bound !== 'atMost' && low === null) broken(plansProblems.boundWithoutNumber, 'low')
  if (target.bound !== 'atLeast' && high === null) broken(plansProblems.boundWithoutNumber, 'high')
  if (low !== null && high !== null && low > high) broken(plansProblems.boundReversed, 'low')
  const isOutside = [low, high].some((number) => number !== null && (number < 0 || number > 100))
  if (isShare && isOutside) broken(plansProblems.shareOutside, low === null ? 'high' : 'low')
}

/** Only the numbers that the bound speaks of. */
const tidy = ({ year, bound, low, high }: Target): Target => ({
  year,
  bound,
  low: bound === 'atMost' ? null : low,
  high: bound === 'atLeast' ? null : high,
})

export type NewTie = {
  readonly tieId: string
  readonly figureId: string
  readonly isShare: boolean
  readonly over: Reach
  readonly targets: readonly Target[]
}

/** Ties a measure to a figure with a target a year. */
export function tieMeasure(plan: Plan, measure: Measure, tie: NewTie): Decision {
  if (measure.ties.some(({ figureId, over }) => figureId === tie.figureId && over === tie.over))
    broken(plansProblems.figureTwice, 'figureId')
  if (tie.targets.length === 0) broken(plansProblems.noTargets, 'targets')
  for (const target of tie.targets) assertTarget(plan, target, tie.isShare)
  if (new Set(tie.targets.map(({ year }) => year)).size < tie.targets.length)
    broken(plansProblems.yearTwice, 'targets')
  const { tieId, figureId, over } = tie
  const data = { ...ofMeasure(measure), tieId, figureId, over, targets: tie.targets.map(tidy) }
  return [{ type: 'plans.measureTied.v1', ...atPlan(plan), data }]
}

export function endTie(plan: Plan, measure: Measure, tieId: string): Decision {
  tieOf(measure, tieId)
  return [{ type: 'plans.tieEnded.v1', ...atPlan(plan), data: { ...ofMeasure(measure), tieId } }]
}

type ChangedTarget = Target & { readonly tieId: string; readonly isShare: boolean; readonly content: Sealed }

/** Another target for a year, with the reason; the old one stays to be seen. */
export function changeTarget(plan: Plan, measure: Measure, change: ChangedTarget): Decision {
  const tie = tieOf(measure, change.tieId)
  assertTarget(plan, change, change.isShare)
  const now = targetOf(tie, change.year)
  const next = tidy(change)
  if (now && now.bound === next.bound && now.low === next.low && now.high === next.high)
    broken(plansProblems.targetSame, 'low')
  const data = { ...ofMeasure(measure), ...next, tieId: change.tieId, content: change.content }
  return [{ type: 'plans.targetChanged.v1', ...atPlan(plan), data }]
}

/** Other words for a year's target, with the reason. */
export function rewordTarget(
  plan: Plan,
  measure: Measure,
  { year, text, content }: YearText & { content: Sealed },
): Decision {
  assertInYears(plan, year)
  if (textOf(measure, year) === text) broken(plansProblems.targetSame, 'text')
  return [
    {
      type: 'plans.targetReworded.v1',
      ...atPlan(plan),
      data: { ...ofMeasure(measure), year, text, content },
    },
  ]
}

/** Puts a measure under supervision until it is answered. */
export function supervise(
  plan: Plan,
  measure: Measure,
  given: { supervisionId: string; answerBy: Day; today: Day; content: Sealed },
): Decision {
  const { supervisionId, answerBy, today, content } = given
  if (openSupervision(measure)) throw new Problem('rule-broken', plansProblems.alreadySupervised)
  if (answerBy < today) broken(plansProblems.answerInPast, 'answerBy')
  const data = { ...ofMeasure(measure), supervisionId, answerBy, content }
  return [{ type: 'plans.supervised.v1', ...atPlan(plan), data }]
}

/** What was found at a check. */
export function checkMeasure(
  plan: Plan,
  measure: Measure,
  given: { checkDay: Day; finding: Finding; content: Sealed | null },
): Decision {
  if (!openChecks(measure).includes(given.checkDay)) broken(plansProblems.unknownCheck, 'checkDay')
  const { checkDay, finding, content } = given
  const data = { ...ofMeasure(measure), checkDay, finding, content }
  return [{ type: 'plans.checked.v1', ...atPlan(plan), data }]
}

const daysBefore = 7

/** Checks up to this day are near enough to be reminded of. */
export const remindedUntil = (today: Day): Day => addDays(today, daysBefore)

/** Written down once for a check that is near. */
export function remindOfCheck(
  plan: Plan,
  measure: Measure,
  { checkDay, today }: { checkDay: Day; today: Day },
): Decision {
  const isOpen = openChecks(measure).includes(checkDay)
  if (!isOpen || measure.reminded.includes(checkDay)) return []
  if (checkDay > remindedUntil(today)) broken(plansProblems.checkTooEarly, 'checkDay')
  return [{ type: 'plans.checkReminded.v1', ...atPlan(plan), data: { ...ofMeasure(measure), checkDay } }]
}

export const publishPlan = (plan: Plan): Decision =>
  plan.isPublished ? [] : [{ type: 'plans.published.v1', ...atPlan(plan), data: {} }]

export const hidePlan = (plan: Plan): Decision =>
  plan.isPublished ? [{ type: 'plans.hidden.v1', ...atPlan(plan), data: {} }] : []
