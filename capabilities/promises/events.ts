import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { Acceptance, AmountUnit, DeputyLevel, GatheringKind, PromiseKind } from './words.ts'

/** Content kept in the vault; the ledger knows only where it is and a salted commitment to it. */
export type Sealed = { readonly secretId: string; readonly commitment: string }

export type Amount = { readonly count: number; readonly unit: AmountUnit }
export type Milestone = { readonly milestoneId: string; readonly title: string }
export type Deputies = { readonly level: DeputyLevel; readonly count: number }

type Event<Name extends string, Data> = LedgerEvent & {
  readonly type: `promises.${Name}.v1`
  readonly data: Readonly<Data>
}
type OfKind<Fields> = { readonly kind: PromiseKind } & Fields

export type GatheringOpened = Event<
  'gathering-opened',
  { kind: GatheringKind; title: string; on: Day; deputies: readonly Deputies[] }
>
export type ListOpened = Event<'list-opened', { title: string; year: number; needsEvidence: boolean }>
export type ItemListed = Event<'item-listed', { promiseId: string; key: string }>

type Raised = Event<
  'raised',
  OfKind<{
    title: string
    gatheringId: string | null
    listId: string | null
    askerId: string | null
    content: Sealed | null
    acceptors: readonly string[]
  }>
>
type AnsweredOnSpot = Event<'answered-on-spot', OfKind<{ content: Sealed }>>
type Made = Event<
  'made',
  OfKind<{ ownerId: string; dueOn: Day; milestones: readonly Milestone[]; needsEvidence: boolean }>
>
type Progressed = Event<
  'progressed',
  OfKind<{ milestoneId: string | null; content: Sealed; photos: readonly string[] }>
>
type ReportedDone = Event<
  'reported-done',
  OfKind<{
    content: Sealed
    photos: readonly string[]
    amount: Amount | null
    isInTime: boolean
    confirmBy: Instant
  }>
>
type AcceptorsNamed = Event<'acceptors-named', OfKind<{ acceptors: readonly string[] }>>
type Spoken = Event<'spoken', OfKind<{ voter: string; isThere: boolean; content: Sealed | null }>>
type Accepted = Event<
  'accepted',
  OfKind<{
    how: Acceptance
    isInTime: boolean
    wasLate: boolean
    amount: Amount | null
    accept: number
    notYet: number
  }>
>
type Returned = Event<'returned', OfKind<{ accept: number; notYet: number }>>
type Missed = Event<'missed', OfKind<{ dueOn: Day }>>
type Broken = Event<'broken', OfKind<{ content: Sealed; wasLate: boolean }>>
/** The day in force from now on; the one before it and the reason stay for everybody to read. */
type Moved = Event<'moved', OfKind<{ fromDueOn: Day; dueOn: Day; content: Sealed }>>
type Supervised = Event<'supervised', OfKind<{ content: Sealed }>>

export type PromiseEvent =
  | Raised
  | AnsweredOnSpot
  | Made
  | Progressed
  | ReportedDone
  | AcceptorsNamed
  | Spoken
  | Accepted
  | Returned
  | Missed
  | Broken
  | Supervised
  | Moved

export type GatheringEvent = GatheringOpened | ListOpened | ItemListed | PromiseEvent

/** Who looks after a village; on the stream `contact-point:<placeId>`. */
export type ContactAssigned = Event<
  'contact-assigned',
  { contactId: string; personId: string; from: Day; to: Day | null; isFirst: boolean }
>
export type ContactEnded = Event<'contact-ended', { contactId: string; isLast: boolean }>
export type ContactEvent = ContactAssigned | ContactEnded

export type Visited = Event<
  'place-visited',
  {
    personId: string
    content: Sealed | null
    households: number
    caseIds: readonly string[]
    isGuest: boolean
  }
>

export const promiseEventTypes: readonly PromiseEvent['type'][] = [
  'promises.raised.v1',
  'promises.answered-on-spot.v1',
  'promises.made.v1',
  'promises.progressed.v1',
  'promises.reported-done.v1',
  'promises.acceptors-named.v1',
  'promises.spoken.v1',
  'promises.accepted.v1',
  'promises.returned.v1',
  'promises.missed.v1',
  'promises.broken.v1',
  'promises.supervised.v1',
  'promises.moved.v1',
]

export const promiseStream = (promiseId: string): string => `promise-${promiseId}`
export const promiseOfStream = (stream: string): string => stream.slice('promise-'.length)
export const gatheringStream = (gatheringId: string): string => `gathering-${gatheringId}`
export const listStream = (listId: string): string => `livelihood-${listId}`
export const contactStream = (placeId: string): string => `contact-point:${placeId}`
export const visitStream = (visitId: string): string => `visit-${visitId}`
