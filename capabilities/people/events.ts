import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `people.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

export type FactorKind = 'totp' | 'passkey'

/** A post as the ledger keeps it; its nodes are named in the data, since a post counts in no figure of theirs. */
export type PostFacts = {
  readonly postId: string
  readonly role: string
  readonly organisationId: string | null
  readonly placeId: string | null
  readonly from: Day
  readonly to: Day | null
}

/** Something kept in the vault; the ledger knows only where it is and a salted commitment to it. */
type Sealed = { readonly secretId: string; readonly commitment: string }

/** Who a person is: name, user name, work phone. */
export type SealedPerson = { readonly name: Sealed; readonly userName: Sealed; readonly phone: Sealed | null }

type PersonRegistered = Event<'registered', SealedPerson>
type PersonInvited = Event<'invited', { purpose: 'enrol' | 'setup' }>
type PersonEnrolled = Event<'enrolled', Record<never, never>>
type PasswordChanged = Event<'passwordChanged', Record<never, never>>
type FactorAdded = Event<'factorAdded', { factorId: string; kind: FactorKind }>
type FactorRemoved = Event<'factorRemoved', { factorId: string }>
type FactorsReset = Event<'factorsReset', Record<never, never>>
type PostGiven = Event<'postGiven', PostFacts>
type PostEnded = Event<'postEnded', { postId: string; on: Day }>
type PersonSuspended = Event<'suspended', Record<never, never>>
type PersonResumed = Event<'resumed', Record<never, never>>
type PersonErased = Event<'erased', Record<never, never>>

/** What happens to an account and its posts; each person is the stream `person:<personId>`. */
export type PersonEvent =
  | PersonRegistered
  | PersonInvited
  | PersonEnrolled
  | PasswordChanged
  | FactorAdded
  | FactorRemoved
  | FactorsReset
  | PostGiven
  | PostEnded
  | PersonSuspended
  | PersonResumed
  | PersonErased

type SignedIn = Event<'signedIn', { sessionId: string; factor: string | null }>
type SignInRefused = Event<'signInRefused', { step: 'password' | 'factor' | 'suspended' }>
type SessionEnded = Event<'sessionEnded', { sessionId: string | null; by: 'signOut' | 'owner' }>
type Unlocked = Event<'unlocked', Record<never, never>>

/** What happens at the door; each person has the stream `sign-in:<personId>`. */
export type DoorEvent = SignedIn | SignInRefused | SessionEnded | Unlocked

type ShiftPlanned = Event<
  'shiftPlanned',
  { personId: string; organisationId: string | null; placeId: string | null; from: Instant; to: Instant }
>
type ShiftCancelled = Event<'shiftCancelled', Record<never, never>>

/** What happens to a duty shift; each is the stream `shift:<shiftId>`. */
export type ShiftEvent = ShiftPlanned | ShiftCancelled

export type PeopleEvent = PersonEvent | DoorEvent | ShiftEvent

export const personStream = (personId: string): string => `person:${personId}`
export const doorStream = (personId: string): string => `sign-in:${personId}`
export const shiftStream = (shiftId: string): string => `shift:${shiftId}`

/** Entries after which the person's earlier sessions are worth nothing. */
export const sessionEndings = [
  'people.passwordChanged.v1',
  'people.enrolled.v1',
  'people.factorAdded.v1',
  'people.factorRemoved.v1',
  'people.factorsReset.v1',
  'people.postGiven.v1',
  'people.postEnded.v1',
  'people.suspended.v1',
  'people.erased.v1',
] as const
