import { type Actor, type ActorKind, everyKind, type Scope, staffKinds } from './actor.ts'

/** Answers, without I/O, whether a node lies in a subtree of today's tree. */
export interface Trees {
  within(tree: TreeName, nodeId: string, rootId: string): boolean
}

export type TreeName = 'place' | 'organisation'

/** Says who may act on a subject. Pure: decides from its arguments alone. */
export type AccessRule<Subject> = (actor: Actor, subject: Subject, trees: Trees) => boolean

export const anyOf =
  <Subject>(...rules: readonly AccessRule<Subject>[]): AccessRule<Subject> =>
  (actor, subject, trees) =>
    rules.some((rule) => rule(actor, subject, trees))

export const allOf =
  <Subject>(...rules: readonly AccessRule<Subject>[]): AccessRule<Subject> =>
  (actor, subject, trees) =>
    rules.every((rule) => rule(actor, subject, trees))

export const not =
  <Subject>(rule: AccessRule<Subject>): AccessRule<Subject> =>
  (actor, subject, trees) =>
    !rule(actor, subject, trees)

/** Anyone of these kinds, whatever the subject. */
export const kinds =
  (...allowed: readonly ActorKind[]): AccessRule<unknown> =>
  (actor) =>
    allowed.includes(actor.kind)

/** The house itself: the command line and jobs. */
export const house = kinds('console', 'job')

/** Whoever works here, and the house itself. */
export const anyStaff = kinds(...staffKinds)

export const everyone = kinds(...everyKind)

/** A member of staff holding one of these roles anywhere. */
export const holds =
  (...roles: readonly string[]): AccessRule<unknown> =>
  (actor) =>
    actor.kind === 'staff' && actor.posts.some((post) => roles.includes(post.role))

/** Where a subject belongs; either id may be unknown. */
export type Located = { readonly placeId: string | null; readonly organisationId: string | null }

/** Whether a scope reaches the subject by its place or by its organisation. */
export function reaches(scope: Scope, subject: Located, trees: Trees): boolean {
  const { placeId, organisationId } = subject
  return (
    (placeId !== null && scope.places.some((root) => trees.within('place', placeId, root))) ||
    (organisationId !== null &&
      scope.organisations.some((root) => trees.within('organisation', organisationId, root)))
  )
}

/** Staff whose posts let them act where the subject belongs. */
export const actsThere: AccessRule<Located> = (actor, subject, trees) =>
  actor.kind === 'staff' && reaches(actor.act, subject, trees)

/** Staff who hold one of these roles and whose posts let them act where the subject belongs. */
export const actsThereAs = (...roles: readonly string[]): AccessRule<Located> =>
  allOf(holds(...roles), actsThere)

/** Staff whose posts let them read where the subject belongs. */
export const seesThere: AccessRule<Located> = (actor, subject, trees) =>
  actor.kind === 'staff' && reaches(actor.see, subject, trees)
