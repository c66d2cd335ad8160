import { bookletStream as streamOf } from '#platform/access/booklet.ts'
import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { ParticipantKind, Skill } from './shapes.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `participants.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

export type Sealed = { readonly secretId: string; readonly commitment: string }

/** `secretId` is what the participant is called, of class `content`; the phone is `personal`. */
type About = Sealed & {
  readonly participantId: string
  readonly placeId: string
  readonly phone: Sealed | null
  readonly skills: readonly Skill[]
  readonly kind: ParticipantKind
}

/** Somebody opened a booklet, or had it taken down by staff. */
export type BookletOpened = Event<
  'opened',
  About & { readonly receiptHash: string; readonly byStaff: boolean }
>
/** All that the participant says of themselves now, and where they counted before. */
export type BookletChanged = Event<
  'changed',
  About & { readonly before: { readonly placeId: string; readonly kind: ParticipantKind } }
>
/** The card or the phone was lost: staff, who looked at the person, gave a new code, and every earlier one opens nothing. */
export type BookletRenewed = Event<
  'renewed',
  { participantId: string; kind: ParticipantKind; receiptHash: string }
>
/** Closed by its owner: what the vault held of them is gone. */
export type BookletClosed = Event<'closed', { participantId: string; kind: ParticipantKind }>

/** What others follow: who takes part, where at home, and who does no longer. */
export type ParticipantEvent = BookletOpened | BookletChanged | BookletClosed
/** All on the stream of one booklet. */
export type BookletEvent = ParticipantEvent | BookletRenewed

/** What a participant's receipt opens, and where their history lies. */
export const bookletStream = streamOf
