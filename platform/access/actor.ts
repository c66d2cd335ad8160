import type { Day } from '../time/instant.ts'

/** A role held at an organisation or a place, from a day to a day. */
export type Post = {
  readonly postId: string
  readonly role: string
  readonly organisationId: string | null
  readonly placeId: string | null
  readonly from: Day
  readonly to: Day | null
}

/** The roots of the subtrees a right reaches. */
export type Scope = { readonly places: readonly string[]; readonly organisations: readonly string[] }

export type StaffActor = {
  readonly kind: 'staff'
  readonly personId: string
  readonly sessionId: string
  readonly posts: readonly Post[]
  /** What the posts let this person change, read, and look people up in. */
  readonly act: Scope
  readonly see: Scope
  readonly search: Scope
}

/** A resident who holds a receipt: the receipt's secret is the key to that one stream. */
export type ResidentActor = { readonly kind: 'resident'; readonly stream: string }

export type Actor =
  | { readonly kind: 'anonymous' }
  | ResidentActor
  | StaffActor
  | { readonly kind: 'job'; readonly name: string }
  | { readonly kind: 'console'; readonly name: string }

export type ActorKind = Actor['kind']

/** Whoever works here, and the house itself: the command line and jobs. */
export const staffKinds = ['staff', 'job', 'console'] as const

export const everyKind = ['anonymous', 'resident', ...staffKinds] as const

export const nobody: Scope = { places: [], organisations: [] }

/** How an actor is named in an entry: an id, never a name. */
export function actorName(actor: Actor): string {
  switch (actor.kind) {
    case 'staff':
      return `person:${actor.personId}`
    case 'resident':
      return `resident:${actor.stream}`
    case 'job':
      return `job:${actor.name}`
    case 'console':
      return `console:${actor.name}`
    case 'anonymous':
      return 'anonymous'
  }
}
