import type { Actor } from '#platform/access/actor.ts'
import type { Trees } from '#platform/access/rule.ts'
import { judgesFromAbove, plansAccess } from '../access.ts'
import { type Measure, openChecks, openSupervision, type Plan } from './plan-state.ts'

const ifAny = (is: boolean, ...names: readonly string[]): readonly string[] => (is ? names : [])

/** What this person may do with a plan as a whole. */
export function abilitiesOfPlan(plan: Plan, actor: Actor, trees: Trees): string[] {
  const subject = { planOrganisationId: plan.organisationId, ownerId: null }
  const keeps = plansAccess.keep(actor, subject, trees)
  return [...ifAny(keeps, plan.isPublished ? 'hidePlan' : 'publishPlan', 'addMeasure')]
}

type Asking = { readonly actor: Actor; readonly trees: Trees }

/** What this person may do with one measure now. */
export function abilitiesOfMeasure(plan: Plan, measure: Measure, { actor, trees }: Asking): string[] {
  const subject = { planOrganisationId: plan.organisationId, ownerId: measure.ownerId }
  const keeps = plansAccess.keep(actor, subject, trees)
  const carries = plansAccess.carry(actor, subject, trees)
  const isSupervised = openSupervision(measure) !== undefined
  const isWaiting = measure.evidence.some(({ state }) => state === 'submitted')
  return [
    ...ifAny(
      keeps,
      'arrangeMeasure',
      'tieMeasure',
      'endTie',
      'changeTarget',
      'rewordTarget',
      'retitleMeasure',
    ),
    ...ifAny(keeps && !isSupervised, 'superviseMeasure'),
    ...ifAny(keeps && openChecks(measure).length > 0, 'checkMeasure'),
    ...ifAny(carries, 'submitEvidence'),
    ...ifAny(carries && isSupervised, 'answerSupervision'),
    ...ifAny(isWaiting && judgesFromAbove(actor, subject, trees), 'acceptEvidence', 'returnEvidence'),
  ]
}
