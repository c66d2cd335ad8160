import { Problem } from '#platform/errors.ts'
import type { MeasureDefinition, Sealed } from '../events.ts'
import { plansProblems } from '../problems.ts'
import { assertMeasure } from './beginning.ts'
import { plainTitle } from './plain-title.ts'
import type { Measure, Plan } from './plan-state.ts'
import { atPlan, type Decision, ofMeasure } from './plan-steps.ts'

/** A measure stands once in a plan, however its title is written. */
function assertOnlyOne(plan: Plan, title: string, but?: Measure): void {
  const twice = plan.measures.find((one) => one !== but && plainTitle(one.title) === plainTitle(title))
  if (!twice) return
  const { zh, en } = plansProblems.measureTwice
  throw new Problem('rule-broken', plansProblems.measureTwice, {
    measure: twice.title,
    fields: [{ field: 'title', zh, en }],
  })
}

/** A measure that comes into the plan after it was taken over. */
export function addMeasure(plan: Plan, measure: MeasureDefinition, content: Sealed): Decision {
  if (plan.measures.some(({ measureId }) => measureId === measure.measureId))
    throw new Problem('conflict', plansProblems.measureThere)
  assertMeasure(plan, measure)
  assertOnlyOne(plan, measure.title)
  const helperIds = measure.helperIds.filter((id) => id !== measure.ownerId)
  return [{ type: 'plans.measureAdded.v1', ...atPlan(plan), data: { ...measure, helperIds, content } }]
}

/** Another title or number, with the reason; the old one stays to be seen. */
export function retitleMeasure(
  plan: Plan,
  measure: Measure,
  to: { readonly number: string; readonly title: string; readonly content: Sealed },
): Decision {
  if (to.title === measure.title && to.number === measure.number) {
    const { zh, en } = plansProblems.titleSame
    throw new Problem('rule-broken', plansProblems.titleSame, { fields: [{ field: 'title', zh, en }] })
  }
  assertOnlyOne(plan, to.title, measure)
  return [{ type: 'plans.measureRetitled.v1', ...atPlan(plan), data: { ...ofMeasure(measure), ...to } }]
}
