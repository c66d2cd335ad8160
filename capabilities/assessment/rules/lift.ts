import { houseProblems, Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { AssessmentEvent, LiftMeasure, Sealed } from '../events.ts'
import { assessmentProblems } from '../problems.ts'
import type { AssessmentState, Lift } from './state.ts'

export type LiftPlan = {
  readonly liftId: string
  readonly periodId: string
  readonly ownerId: string
  readonly unitId: string
  readonly unitName: string
  readonly goal: string
  readonly measures: readonly LiftMeasure[]
  readonly helperId: string | null
  readonly helperName: string | null
  readonly checks: readonly Day[]
}

export function openLift({ lift }: AssessmentState): Lift {
  if (lift === null) throw new Problem('not-found', houseProblems.notFound)
  if (lift.accepted !== null) throw new Problem('rule-broken', assessmentProblems.liftOver)
  return lift
}

/** Who may need a lift: in the lower band of a frozen period, and with no plan under way. */
export type Need = { readonly isLower: boolean; readonly hasOpenLift: boolean }

export function planLift({ ownerId, ...plan }: LiftPlan, need: Need, today: Day): AssessmentEvent[] {
  if (!need.isLower) throw new Problem('rule-broken', assessmentProblems.notLower)
  if (need.hasOpenLift) throw new Problem('rule-broken', assessmentProblems.liftTwice)
  const days = [...plan.measures.map(({ due }) => due), ...plan.checks]
  if (days.some((day) => day < today))
    throw new Problem('rule-broken', assessmentProblems.datesBehind, { today })
  return [{ type: 'assessment.liftPlanned.v1', organisation: ownerId, subject: plan.unitId, data: plan }]
}

export function finishMeasure(lift: Lift, measure: number, on: Day): AssessmentEvent[] {
  const found = lift.measures[measure]
  if (!found) throw new Problem('rule-broken', assessmentProblems.unknownMeasure, { measure })
  if (found.doneOn !== null) return []
  return [{ type: 'assessment.liftMeasureDone.v1', organisation: lift.unitId, data: { measure, on } }]
}

export function checkLift(
  lift: Lift,
  given: { readonly isEnough: boolean; readonly note: Sealed | null },
  on: Day,
): AssessmentEvent[] {
  if (given.isEnough && lift.measures.some(({ doneOn }) => doneOn === null))
    throw new Problem('rule-broken', assessmentProblems.measuresLeft)
  return [{ type: 'assessment.liftChecked.v1', organisation: lift.ownerId, data: { ...given, on } }]
}

/** Accepted when the last check found the goal reached; what came of it is then published. */
export function acceptLift(lift: Lift, result: string, on: Day): AssessmentEvent[] {
  if (lift.checked.at(-1)?.isEnough !== true) throw new Problem('rule-broken', assessmentProblems.notChecked)
  return [{ type: 'assessment.liftAccepted.v1', organisation: lift.ownerId, data: { on, result } }]
}
