import { type Actor, actorName } from '#platform/access/actor.ts'
import type { Trees } from '#platform/access/rule.ts'
import { judgesFromAbove } from '../access.ts'
import type { Measure, Plan } from '../rules/plan-state.ts'

type Judging = {
  readonly plan: Plan
  readonly input: { readonly evidenceId: string }
  readonly actor: Actor
  readonly trees: Trees
}

/** Who judges evidence, and from where. */
export function judgementOf({ plan, input, actor, trees }: Judging, measure: Measure) {
  const subject = { planOrganisationId: plan.organisationId, ownerId: measure.ownerId }
  return {
    evidenceId: input.evidenceId,
    isFromAbove: judgesFromAbove(actor, subject, trees),
    judge: actorName(actor),
  }
}
