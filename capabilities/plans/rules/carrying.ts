import { Problem } from '#platform/errors.ts'
import type { Sealed } from '../events.ts'
import { plansProblems } from '../problems.ts'
import { type Evidence, type Measure, openSupervision, type Plan } from './plan-state.ts'
import { assertInYears, atOwner, atPlan, type Decision, ofMeasure } from './plan-steps.ts'

type Submitted = {
  readonly evidenceId: string
  readonly year: number
  readonly thisYear: number
  readonly content: Sealed
  readonly photos: readonly string[]
}

/** The owner shows what was done in a year; one at a time waits to be judged. */
export function submitEvidence(plan: Plan, measure: Measure, given: Submitted): Decision {
  const { evidenceId, year, thisYear, content, photos } = given
  assertInYears(plan, year)
  if (year > thisYear) throw new Problem('rule-broken', plansProblems.yearNotBegun)
  const states = measure.evidence.filter((one) => one.year === year).map(({ state }) => state)
  if (states.includes('accepted')) throw new Problem('rule-broken', plansProblems.evidenceAccepted)
  if (states.includes('submitted')) throw new Problem('rule-broken', plansProblems.evidenceWaiting)
  const data = { ...ofMeasure(measure), evidenceId, year, content, photos }
  return [{ type: 'plans.evidenceSubmitted.v1', ...atOwner(measure, plan), data }]
}

type Judgement = {
  readonly evidenceId: string
  /** Whether whoever judges stands above the owner, and did not write it. */
  readonly isFromAbove: boolean
  readonly judge: string
}

function waiting(measure: Measure, { evidenceId, isFromAbove, judge }: Judgement): Evidence {
  const found = measure.evidence.find((one) => one.evidenceId === evidenceId)
  if (!found) throw new Problem('rule-broken', plansProblems.unknownEvidence)
  if (found.state !== 'submitted') throw new Problem('conflict', plansProblems.evidenceJudged)
  if (!isFromAbove || found.by === judge) throw new Problem('rule-broken', plansProblems.ownUnit)
  return found
}

/** Another level accepts what the owner showed. */
export function acceptEvidence(
  plan: Plan,
  measure: Measure,
  { content, ...judgement }: Judgement & { content: Sealed | null },
): Decision {
  const { evidenceId } = waiting(measure, judgement)
  const data = { ...ofMeasure(measure), evidenceId, content }
  return [{ type: 'plans.evidenceAccepted.v1', ...atPlan(plan), data }]
}

/** Another level returns it with a reason. */
export function returnEvidence(
  plan: Plan,
  measure: Measure,
  { content, ...judgement }: Judgement & { content: Sealed },
): Decision {
  const { evidenceId } = waiting(measure, judgement)
  const data = { ...ofMeasure(measure), evidenceId, content }
  return [{ type: 'plans.evidenceReturned.v1', ...atPlan(plan), data }]
}

export function answerSupervision(
  plan: Plan,
  measure: Measure,
  { supervisionId, content }: { supervisionId: string; content: Sealed },
): Decision {
  if (openSupervision(measure)?.supervisionId !== supervisionId)
    throw new Problem('conflict', plansProblems.notSupervised)
  const data = { ...ofMeasure(measure), supervisionId, content }
  return [{ type: 'plans.supervisionAnswered.v1', ...atOwner(measure, plan), data }]
}
