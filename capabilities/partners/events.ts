import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type { Invited, Item, PartnerKind, Results, ReviewResult, VersionedAgreement } from './shapes.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `partners.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

type InvitedEvent = Event<'invited', Invited & { agreement: VersionedAgreement; receiptHash: string }>
/** A new link to the partner’s page; earlier ones open nothing any more. */
type LinkGiven = Event<'linkGiven', { receiptHash: string }>
type AgreementOffered = Event<'agreementOffered', { agreement: VersionedAgreement }>
/** `isFirst` when the partnership begins with it. */
export type AgreementAccepted = Event<
  'accepted',
  { version: number; name: string; kind: PartnerKind; isFirst: boolean; on: Day }
>
type AgreementDeclined = Event<'declined', { version: number }>
export type ActivityHeld = Event<
  'activityHeld',
  { activityId: string; on: Day; title: string; people: number; kind: PartnerKind }
>
/** A resident’s thanks; the words, where there are any, lie in the vault. */
export type PartnerThanked = Event<
  'thanked',
  { thanksId: string; words: SealedSecret | null; kind: PartnerKind }
>
/** The words are destroyed: the days of the rule have passed. */
type ThanksForgotten = Event<'thanksForgotten', { thanksId: string }>

export type PartnerReviewed = Event<
  'reviewed',
  { reviewId: string; result: ReviewResult; words: string; results: Results }
>
export type PartnerEnded = Event<'ended', { on: Day; kind: PartnerKind }>

export type PartnerEvent =
  | InvitedEvent
  | LinkGiven
  | AgreementOffered
  | AgreementAccepted
  | AgreementDeclined
  | ActivityHeld
  | PartnerThanked
  | ThanksForgotten
  | PartnerReviewed
  | PartnerEnded

/** Something a community needs done, which one partner claims. */
type ItemPublished = Event<'itemPublished', Item>
export type ItemClaimed = Event<'itemClaimed', { partnerId: string; kind: PartnerKind; on: Day }>
type ItemGivenBack = Event<'itemGivenBack', { partnerId: string }>
/** Done, as the other side says. */
export type ItemDone = Event<'itemDone', { partnerId: string; kind: PartnerKind; on: Day }>
type ItemWithdrawn = Event<'itemWithdrawn', { reason: string }>

export type ItemEvent = ItemPublished | ItemClaimed | ItemGivenBack | ItemDone | ItemWithdrawn

/** A partner’s history, and what its receipt opens. */
export const partnerStream = (partnerId: string): string => `partner-${partnerId}`
/** Of `partner-<partnerId>:<thanksId>`: which thanks of which partner. */
export function thanksOfKey(key: string) {
  const [stream = '', thanksId = ''] = key.split(':')
  return { partnerId: stream.slice(partnerStream('').length), thanksId }
}
/** Under whom the vault holds words of thanks. */
export const thanksSubject = (thanksId: string): string => `thanks:${thanksId}`
export const itemStream = (itemId: string): string => `service-item:${itemId}`
