import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { Audience, Manner, Side, Subject } from './words.ts'

type Event<Name extends string, Data> = LedgerEvent & {
  readonly type: `mediation.${Name}.v1`
  readonly data: Readonly<Data> & Readonly<Record<string, unknown>>
}

/** On the stream of a group of mediators. */
export type GroupOpened = Event<'groupOpened', { name: string; subjects: readonly Subject[] }>
export type MediatorOffered = Event<
  'mediatorOffered',
  { mediatorId: string; subjects: readonly Subject[]; notAt: readonly string[] }
>
export type MediatorAdmitted = Event<'mediatorAdmitted', { mediatorId: string }>
export type MediatorEnded = Event<'mediatorEnded', { mediatorId: string }>
export type GroupEvent = GroupOpened | MediatorOffered | MediatorAdmitted | MediatorEnded

/** On the stream of a dispute. `subject` is what it is about, from a closed list: all that others learn of it. */
type About = { subject: Subject }

type Brought = Event<
  'brought',
  About & {
    groupId: string
    isByStaff: boolean
    receipts: Readonly<Record<Side, string>>
    parties: Readonly<Record<Side, SealedSecret>>
    words: SealedSecret
    aside: SealedSecret | null
  }
>
type Consented = Event<
  'consented',
  About & { side: Side; how: Manner; words: SealedSecret | null; aside: SealedSecret | null }
>
/** Both sides want it: from here on something may be done. */
type BothConsented = Event<'bothConsented', About>
type Refused = Event<'refused', About & { side: Side; how: Manner }>
type Withdrawn = Event<'withdrawn', About & { side: Side; how: Manner; wasOpen: boolean }>
type Assigned = Event<'assigned', About & { mediatorId: string }>
type AcceptedByMediator = Event<'accepted', About & { mediatorId: string }>
/** A mediator who has an interest, has no time, or was objected to; never asked again in this dispute. */
type StoodBack = Event<
  'stoodBack',
  About & { mediatorId: string; because: 'interest' | 'noTime' | 'objection'; side: Side | null }
>
type SessionPlanned = Event<
  'sessionPlanned',
  About & { sessionId: string; at: Instant; audience: Audience; words: SealedSecret }
>
type SessionHeld = Event<
  'sessionHeld',
  About & { sessionId: string; audience: Audience; words: SealedSecret | null }
>
type Offered = Event<'offered', About & { offerId: string; side: Side; how: Manner; words: SealedSecret }>
type OfferShared = Event<'offerShared', About & { offerId: string; side: Side }>
type Drafted = Event<
  'drafted',
  About & { draft: number; words: SealedSecret; revisitAfter: readonly number[] }
>
type Confirmed = Event<'confirmed', About & { side: Side; how: Manner; draft: number }>
type Agreed = Event<'agreed', About & { revisitOn: readonly Day[] }>
type Unsettled = Event<'unsettled', About>
type Revisited = Event<
  'revisited',
  About & { side: Side; on: Day; holds: boolean; how: Manner; words: SealedSecret | null }
>
/** `how` is `told` where one side at least did not say so by its own receipt. */
type Held = Event<'held', About & { how: Manner }>
type Broken = Event<'broken', About>
/** A side destroyed what the vault held of it; what belonged to both goes with the last of them. */
type Erased = Event<'erased', About & { side: Side; forgotten: readonly Audience[] }>

export type DisputeEvent =
  | Brought
  | Consented
  | BothConsented
  | Refused
  | Withdrawn
  | Assigned
  | AcceptedByMediator
  | StoodBack
  | SessionPlanned
  | SessionHeld
  | Offered
  | OfferShared
  | Drafted
  | Confirmed
  | Agreed
  | Unsettled
  | Revisited
  | Held
  | Broken
  | Erased

export type MediationEvent = GroupEvent | DisputeEvent

export const groupEventTypes: readonly GroupEvent['type'][] = [
  'mediation.groupOpened.v1',
  'mediation.mediatorOffered.v1',
  'mediation.mediatorAdmitted.v1',
  'mediation.mediatorEnded.v1',
]

export const disputeEventTypes: readonly DisputeEvent['type'][] = [
  'mediation.brought.v1',
  'mediation.consented.v1',
  'mediation.bothConsented.v1',
  'mediation.refused.v1',
  'mediation.withdrawn.v1',
  'mediation.assigned.v1',
  'mediation.accepted.v1',
  'mediation.stoodBack.v1',
  'mediation.sessionPlanned.v1',
  'mediation.sessionHeld.v1',
  'mediation.offered.v1',
  'mediation.offerShared.v1',
  'mediation.drafted.v1',
  'mediation.confirmed.v1',
  'mediation.agreed.v1',
  'mediation.unsettled.v1',
  'mediation.revisited.v1',
  'mediation.held.v1',
  'mediation.broken.v1',
  'mediation.erased.v1',
]

export const groupStream = (groupId: string): string => `mediators-${groupId}`
export const groupOfStream = (stream: string): string => stream.slice('mediators-'.length)
export const disputeStream = (mediationId: string): string => `mediation-${mediationId}`
export const disputeOfStream = (stream: string): string => stream.slice('mediation-'.length)

/** What a side’s receipt opens, and under which the vault keeps that side’s words; `both` for what belongs to both. */
export const sideStream = (mediationId: string, audience: Audience): string =>
  `mediation-${audience}-${mediationId}`
