import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { CounterKind, DecidedList, DeedKind, Draft, ReversalReason, Shop, Voucher } from './shapes.ts'

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `points.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

/** On the village's stream: lists, decisions, the shop and the committee that vouches. */
export type ListDrafted = Event<'listDrafted', Draft & { draftId: string }>
export type ListDecided = Event<'listDecided', DecidedList & { draftId: string }>
export type ShopSet = Event<'shopSet', Shop>
export type CommitteeChanged = Event<'committeeChanged', { participantId: string; isSeated: boolean }>

/** Which account a booklet belongs to, on a stream of its own: whoever would join two meets there. */
export type HolderLinked = Event<'holderLinked', { accountId: string }>
export type HolderUnlinked = Event<'holderUnlinked', { accountId: string }>

/**
 * On the account's stream. Its entries count nowhere by themselves, so that staff who open a number read no account
 * (PTS-01); `placeId` says in which village they count.
 */
export type AccountOpened = Event<'accountOpened', { placeId: string; participantId: string; code: string }>
export type JoinAsked = Event<'joinAsked', { requestId: string; participantId: string }>
export type JoinAnswered = Event<
  'joinAnswered',
  { requestId: string; participantId: string; isWelcome: boolean }
>
export type MemberLeft = Event<'memberLeft', { participantId: string }>

export type Sealed = { readonly secretId: string; readonly commitment: string }

export type Claimed = Event<
  'claimed',
  {
    placeId: string
    claimId: string
    itemId: string
    itemName: string
    kind: DeedKind
    voucher: Voucher
    listVersion: number
    quantity: number
    points: number
    on: Day
    monthsValid: number
    participantId: string
    content: Sealed | null
    /** The code on the slip of somebody without a phone, for whom staff took it down. */
    slip?: string
  }
>
/** Staff, another than who took the deed down, heard from whoever was helped whether it was so. */
export type SlipAnswered = Event<'slipAnswered', { claimId: string; isTrue: boolean }>
export type ClaimVouched = Event<'claimVouched', { claimId: string; participantId: string }>
export type ClaimRefused = Event<'claimRefused', { claimId: string; participantId: string }>
export type ClaimWithdrawn = Event<'claimWithdrawn', { claimId: string }>

/** A part of what was earned at one time: `lot` is the posting that brought it. */
export type Taken = { readonly lot: string; readonly points: number }

/** PTS-02: five kinds of posting; each moves points between exactly two accounts of the books. */
export type Earned = Event<
  'earned',
  {
    placeId: string
    postingId: string
    claimId: string | null
    itemName: string
    kind: DeedKind
    voucher: Voucher
    points: number
    on: Day
    expiresOn: Day
  }
>
export type Spent = Event<
  'spent',
  {
    placeId: string
    postingId: string
    goodId: string
    goodName: string
    quantity: number
    points: number
    on: Day
    taken: readonly Taken[]
  }
>
export type Deducted = Event<
  'deducted',
  {
    placeId: string
    postingId: string
    itemName: string
    basis: string
    points: number
    on: Day
    taken: readonly Taken[]
  }
>
/** Hours that whoever organised confirmed, counted once; `points` is 0 where the day's most was reached. */
export type HoursCounted = Event<'hoursCounted', { hoursId: string; points: number }>
export type Expired = Event<
  'expired',
  { placeId: string; postingId: string; points: number; on: Day; taken: readonly Taken[] }
>
/** A correction is another posting: `lots` are what came back or went. */
export type Reversed = Event<
  'reversed',
  {
    placeId: string
    postingId: string
    reverses: string
    of: 'earn' | 'spend' | 'deduct'
    what: string
    points: number
    on: Day
    reason: ReversalReason
    lots: readonly Taken[]
  }
>

/** On the stream of one good: whoever takes the last one meets there. */
export type GoodOffered = Event<'goodOffered', { name: string; note: string; points: number; stock: number }>
export type GoodChanged = Event<'goodChanged', { name: string; note: string; points: number }>
export type StockChanged = Event<'stockChanged', { quantity: number; reason: string }>
export type GoodWithdrawn = Event<'goodWithdrawn', { stock: number; reason: string }>
export type GoodTaken = Event<
  'goodTaken',
  { redemptionId: string; quantity: number; points: number; on: Day }
>
export type GoodReturned = Event<
  'goodReturned',
  { redemptionId: string; quantity: number; points: number; isShelved: boolean }
>

/** On the stream of one counter. The link and the phone's receipt are kept as hashes; the name lies in the vault. */
export type CounterNamed = Event<
  'counterNamed',
  { kind: CounterKind; name: Sealed; until: Day; ticketHash: string; ticketUntil: Instant }
>
export type CounterLinkGiven = Event<'counterLinkGiven', { ticketHash: string; ticketUntil: Instant }>
export type CounterOpened = Event<'counterOpened', { ticketHash: string; receiptHash: string }>
export type CounterEnded = Event<'counterEnded', Readonly<Record<never, never>>>

export type CounterEvent = CounterNamed | CounterLinkGiven | CounterOpened | CounterEnded
export type VillageEvent = ListDrafted | ListDecided | ShopSet | CommitteeChanged
export type HolderEvent = HolderLinked | HolderUnlinked
export type PostingEvent = Earned | Spent | Deducted | Expired | Reversed
export type ClaimEvent = Claimed | ClaimVouched | ClaimRefused | ClaimWithdrawn | HoursCounted | SlipAnswered
export type MemberEvent = AccountOpened | JoinAsked | JoinAnswered | MemberLeft
export type AccountEvent = MemberEvent | ClaimEvent | PostingEvent
export type GoodEvent = GoodOffered | GoodChanged | StockChanged | GoodWithdrawn | GoodTaken | GoodReturned
export type PointsEvent = VillageEvent | HolderEvent | AccountEvent | GoodEvent | CounterEvent

export const villageStream = (placeId: string): string => `points-village:${placeId}`
export const holderStream = (participantId: string): string => `points-holder:${participantId}`
export const accountStream = (accountId: string): string => `points-account:${accountId}`
export const goodStream = (goodId: string): string => `points-good:${goodId}`
const counterPrefix = 'points-counter-'
/** A counter, and what the receipt of its phone opens. */
export const counterStream = (counterId: string): string => `${counterPrefix}${counterId}`
/** The counter that a receipt's stream, or the actor of an entry, stands for; null for anybody else. */
export const counterIn = (streamOrActor: string): string | null => {
  const stream = streamOrActor.replace(/^resident:/, '')
  return stream.startsWith(counterPrefix) ? stream.slice(counterPrefix.length) : null
}
/** What a wish to join is known by; it holds nothing itself, its entries lie on the account's stream. */
export const joinStream = (requestId: string): string => `points-join:${requestId}`
/** What a correction is known by until it lies on the account's stream. */
export const reversalStream = (postingId: string): string => `points-reversal:${postingId}`
