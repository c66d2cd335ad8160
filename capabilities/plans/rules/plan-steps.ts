import { houseProblems, Problem } from '#platform/errors.ts'
import type { PlanEvent } from '../events.ts'
import { plansProblems } from '../problems.ts'
import type { Measure, Plan, PlanState, Tie } from './plan-state.ts'

export function existing(state: PlanState): Plan {
  if (state === null) throw new Problem('not-found', houseProblems.notFound)
  return state
}

/** The measure of this id; a page that names another is out of date. */
export function measureIn(plan: Plan, measureId: string): Measure {
  const found = plan.measures.find((measure) => measure.measureId === measureId)
  if (!found) throw new Problem('not-found', plansProblems.unknownMeasure, { measureId })
  return found
}

export function tieOf(measure: Measure, tieId: string): Tie {
  const found = measure.ties.find((tie) => tie.tieId === tieId)
  if (!found) throw new Problem('rule-broken', plansProblems.unknownTie, { tieId })
  return found
}

export function assertInYears(plan: Pick<Plan, 'fromYear' | 'toYear'>, year: number, field = 'year'): void {
  if (year >= plan.fromYear && year <= plan.toYear) return
  const { zh, en } = plansProblems.yearOutside
  throw new Problem('rule-broken', plansProblems.yearOutside, {
    year,
    fromYear: plan.fromYear,
    toYear: plan.toYear,
    fields: [{ field, zh, en }],
  })
}

/** What the keeper of a plan does counts where the plan stands; the figures name the owner themselves. */
export const atPlan = ({ organisationId, placeId }: Plan) => ({
  organisation: organisationId,
  place: placeId,
})

/** What an owner does counts at the owner. */
export const atOwner = ({ ownerId }: Measure, { placeId }: Plan) => ({
  organisation: ownerId,
  place: placeId,
})

export const ofMeasure = ({ measureId, ownerId }: Measure) => ({ measureId, ownerId })

export type Decision = readonly PlanEvent[]
