import type { Post, Scope } from '#platform/access/actor.ts'
import type { Standing } from '#platform/access/sessions.ts'
import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { addMinutes, type Day, dayOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import type { DoorEvent, FactorKind, PersonEvent, PostFacts } from './events.ts'
import { personProblems } from './problems.ts'
import { isAdministratorRole, isRole, roleOf } from './roles.ts'

export type PersonState = {
  readonly version: number
  readonly isRegistered: boolean
  readonly isEnrolled: boolean
  readonly isSuspended: boolean
  readonly factors: readonly { readonly factorId: string; readonly kind: FactorKind }[]
  readonly posts: readonly Post[]
}

const nobodyYet: PersonState = {
  version: 0,
  isRegistered: false,
  isEnrolled: false,
  isSuspended: false,
  factors: [],
  posts: [],
}

function afterPersonEntry(state: PersonState, entry: Entry<PersonEvent>): PersonState {
  switch (entry.type) {
    case 'people.registered.v1':
      return { ...state, isRegistered: true }
    case 'people.enrolled.v1':
      return { ...state, isEnrolled: true }
    case 'people.factorAdded.v1':
      return { ...state, factors: [...state.factors, entry.data] }
    case 'people.factorRemoved.v1':
      return { ...state, factors: state.factors.filter((factor) => factor.factorId !== entry.data.factorId) }
    case 'people.factorsReset.v1':
      return { ...state, factors: [] }
    case 'people.postGiven.v1':
      return { ...state, posts: [...state.posts, postOf(entry.data)] }
    case 'people.postEnded.v1':
      return { ...state, posts: state.posts.map((post) => endedOn(post, entry.data)) }
    case 'people.suspended.v1':
      return { ...state, isSuspended: true }
    case 'people.resumed.v1':
      return { ...state, isSuspended: false }
    case 'people.erased.v1':
      return nobodyYet
    default:
      return state
  }
}

const postOf = ({ postId, role, organisationId, placeId, from, to }: PostFacts): Post => ({
  postId,
  role,
  organisationId,
  placeId,
  from,
  to,
})

const endedOn = (post: Post, ended: { postId: string; on: Day }): Post =>
  post.postId === ended.postId ? { ...post, to: ended.on } : post

/** What is known of a person from the person's own history. */
export const replayPerson = (entries: readonly Entry<PersonEvent>[]): PersonState =>
  entries.reduce((state, entry) => ({ ...afterPersonEntry(state, entry), version: entry.version }), nobodyYet)

/** `to` is the first day on which the post is no longer held. */
const isHeldOn = (post: Post, day: Day): boolean => post.from <= day && (post.to === null || day < post.to)

export type DoorState = { readonly refusals: readonly Instant[]; readonly sessionIds: readonly string[] }

const refusalsBeforeLock = 5
const lockMinutes = 30

function afterDoorEntry(state: DoorState, entry: Entry<DoorEvent>): DoorState {
  switch (entry.type) {
    case 'people.signedIn.v1':
    case 'people.unlocked.v1':
      return { ...state, refusals: [] }
    case 'people.signInRefused.v1':
      return { ...state, refusals: [...state.refusals, entry.at].slice(-refusalsBeforeLock) }
    default:
      return state
  }
}

export const replayDoor = (entries: readonly Entry<DoorEvent>[]): DoorState =>
  entries.reduce(afterDoorEntry, { refusals: [], sessionIds: [] })

/** Five refusals in a row within half an hour lock the account for half an hour after the last. */
export function lockedUntil(door: DoorState, now: Instant): Instant | null {
  const [first] = door.refusals
  const last = door.refusals.at(-1)
  if (door.refusals.length < refusalsBeforeLock || first === undefined || last === undefined) return null
  const until = addMinutes(last, lockMinutes)
  return last <= addMinutes(first, lockMinutes) && now < until ? until : null
}

const together = (posts: readonly Post[], wanted: (post: Post) => boolean): Scope => {
  const chosen = posts.filter(wanted)
  const ids = (pick: (post: Post) => string | null) => [
    ...new Set(chosen.map(pick).filter((id): id is string => id !== null)),
  ]
  return {
    places: ids((post) => (reachesBy(post, 'place') ? post.placeId : null)),
    organisations: ids((post) => (reachesBy(post, 'organisation') ? post.organisationId : null)),
  }
}

function reachesBy(post: Post, tree: 'place' | 'organisation'): boolean {
  const reach = roleOf(post.role)?.reach
  return reach === 'both' || reach === tree
}

function nextChange(posts: readonly Post[], today: Day): Instant | null {
  const days = posts
    .flatMap((post) => [post.from, post.to])
    .filter((day): day is Day => day !== null && day > today)
  const [first] = days.sort()
  return first === undefined ? null : startOfDay(first)
}

/** What somebody may do now. A post that demands a second factor counts only for those who showed one. */
export function standingOf(posts: readonly Post[], now: Instant, factor: string | null): Standing {
  const today = dayOf(now)
  const held = posts.filter(
    (post) => isHeldOn(post, today) && (factor !== null || !(roleOf(post.role)?.demandsSecondFactor ?? true)),
  )
  return {
    posts: held,
    act: together(held, (post) => roleOf(post.role)?.acts ?? false),
    see: together(held, () => true),
    search: together(held, (post) => roleOf(post.role)?.searches ?? false),
    changesAt: nextChange(posts, today),
  }
}

/** Whether a post held now demands a second factor. */
export const mustHaveFactor = (posts: readonly Post[], now: Instant): boolean =>
  posts.some((post) => isHeldOn(post, dayOf(now)) && roleOf(post.role)?.demandsSecondFactor === true)

const overlap = (one: PostFacts, other: PostFacts): boolean =>
  (one.to === null || other.from < one.to) && (other.to === null || one.from < other.to)

const isBeside = (one: PostFacts, other: PostFacts): boolean =>
  (isAdministratorRole(one.role) || isAdministratorRole(other.role)) && one.role !== other.role

/** Refuses what a post may not be; GB/T 22239 8.1.4: the three administrators exclude each other. */
export function checkPost(post: PostFacts, held: readonly Post[]): void {
  if (post.to !== null && post.to <= post.from) throw new Problem('rule-broken', personProblems.daysReversed)
  if (!hasItsNodes(post)) throw new Problem('rule-broken', personProblems.postNeedsNode)
  if (held.some((other) => overlap(post, other) && isBeside(post, other))) {
    throw new Problem('rule-broken', personProblems.excludedPost)
  }
}

function hasItsNodes(post: PostFacts): boolean {
  if (!isRole(post.role)) return false
  const reach = roleOf(post.role)?.reach
  if (reach === 'none') return post.organisationId === null && post.placeId === null
  if (reach === 'place') return post.placeId !== null
  if (reach === 'organisation') return post.organisationId !== null
  return post.organisationId !== null || post.placeId !== null
}

/** The last day on which a post counts is the day before `on`; a post not yet begun ends on its first day. */
export function endingDay(post: Post, on: Day): Day {
  if (on < post.from) throw new Problem('rule-broken', personProblems.daysReversed)
  if (post.to !== null && post.to <= on) throw new Problem('rule-broken', personProblems.postEnded)
  return on
}

/** How long a password must be: longer for those whose posts demand a second factor. */
export const minimumLength = (posts: readonly Post[]): number =>
  posts.some((post) => roleOf(post.role)?.demandsSecondFactor) ? 12 : 10
