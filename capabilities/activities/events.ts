import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { Numbers, Plan } from './shapes.ts'
import type { ActivityKind, Group, Rating } from './words.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `activities.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

/** All on the stream of one activity, so that whoever wants its last place meets there. */
export type ActivityPlanned = Event<'planned', { plan: Plan; roomHash: string }>
export type ActivityChanged = Event<'changed', { plan: Plan }>
export type ActivityCalledOff = Event<'calledOff', { kind: ActivityKind; reason: string }>

type About = { signUpId: string; kind: ActivityKind; group: Group }

export type SignedUp = Event<
  'signedUp',
  About & {
    isWaiting: boolean
    holderHash: string
    receiptHash: string
    /** What they want to be called, if they said. */
    name: SealedSecret | null
  }
>
/** A sign-up its owner keeps in a booklet: the booklet opens it too, and its host reads what the booklet calls them. */
export type KeptInBooklet = Event<'keptInBooklet', { signUpId: string; participantId: string }>
/** A place came free for whoever waited first. */
export type Promoted = Event<'promoted', About>
export type Withdrawn = Event<'withdrawn', About & { wasWaiting: boolean }>

/** The host's list: who of those signed up came, and how many of each group in all. Names written down are in the vault. */
export type Attended = Event<
  'attended',
  { kind: ActivityKind; came: string[]; numbers: Numbers; names: SealedSecret | null }
>
/** A list that was put right; `change` is what it adds to each group, below zero where it takes away. */
export type AttendanceCorrected = Event<
  'attendanceCorrected',
  { kind: ActivityKind; came: string[]; numbers: Numbers; change: Numbers; names: SealedSecret | null }
>
/** The term of the names has passed: what those who signed up want to be called and the host's names are destroyed. */
export type NamesForgotten = Event<'namesForgotten', { kind: ActivityKind }>
/** By somebody who was in the room; all of them are one actor, so nobody can tell who. */
export type Rated = Event<'rated', { kind: ActivityKind; rating: Rating; phoneHash: string }>

export type ActivityEvent =
  | ActivityPlanned
  | ActivityChanged
  | ActivityCalledOff
  | SignedUp
  | KeptInBooklet
  | Promoted
  | Withdrawn
  | Attended
  | AttendanceCorrected
  | NamesForgotten
  | Rated

export const activityStream = (activityId: string): string => `activity:${activityId}`
export const activityOfStream = (stream: string): string => stream.slice('activity:'.length)
/** What a receipt opens. */
export const signUpStream = (signUpId: string): string => `sign-up-${signUpId}`
/** What the code that is shown in the room opens: rating, without a name. */
export const roomStream = (activityId: string): string => `activity-room-${activityId}`
