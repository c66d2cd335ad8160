import type { Actor } from '#platform/access/actor.ts'
import {
  type AccessRule,
  actsThere,
  anyOf,
  holds,
  kinds,
  type Located,
  seesThere,
  type Trees,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'

/** A plan by its own organisation; a measure by its owner as well. */
export type PlanSubject = { readonly planOrganisationId: string; readonly ownerId: string | null }

const at = (organisationId: string): Located => ({ placeId: null, organisationId })

const planKeeper: AccessRule<Located> = actsThereAs('districtOrganiser', 'streetLeader')

/** Keeps the plans of the organisations its post reaches. */
const keeper: AccessRule<PlanSubject> = (actor, subject, trees) =>
  planKeeper(actor, at(subject.planOrganisationId), trees)

/** Acts for the organisation that carries the measure, or for one above it. */
const carrier: AccessRule<PlanSubject> = (actor, subject, trees) =>
  subject.ownerId !== null && actsThere(actor, at(subject.ownerId), trees)

/** Reads there by post: the plan's organisation, or the one that carries the measure. */
const reader: AccessRule<PlanSubject> = (actor, { planOrganisationId, ownerId }, trees) =>
  seesThere(actor, at(planOrganisationId), trees) ||
  (ownerId !== null && seesThere(actor, at(ownerId), trees))

export const plansAccess = {
  everyone,
  staff: anyStaff,
  /** May take plans over somewhere, and so looks at documents and examples. */
  prepare: anyOf<unknown>(house, holds('districtOrganiser', 'streetLeader')),
  /** Takes over a plan for an organisation. */
  begin: anyOf<Located>(house, planKeeper),
  keep: anyOf<PlanSubject>(house, keeper),
  carry: anyOf<PlanSubject>(house, carrier),
  /** Both may ask; whose evidence it is, the decision says. */
  judge: anyOf<PlanSubject>(house, keeper, carrier),
  sees: anyOf<PlanSubject>(house, reader),
  job: kinds('job'),
}

/** Organisations at which this person holds a post, as such and not through a subtree. */
export const ownOrganisations = (actor: Actor): readonly string[] =>
  actor.kind === 'staff' ? actor.posts.flatMap((post) => post.organisationId ?? []) : []

/** Whether this person judges from another level: keeps the plan, and holds no post at or under the measure's owner. */
export function judgesFromAbove(actor: Actor, subject: PlanSubject, trees: Trees): boolean {
  if (!plansAccess.keep(actor, subject, trees)) return false
  const { ownerId } = subject
  return (
    ownerId === null ||
    !ownOrganisations(actor).some((own) => own === ownerId || trees.within('organisation', own, ownerId))
  )
}
