import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { SealedSecret } from '#platform/vault/vault.ts'
import type {
  AreaPart,
  BenefitKind,
  CommendedKind,
  ConsentWay,
  Mark,
  PartnerGrade,
  StandardUse,
  Voters,
} from './closed-lists.ts'

/** Words in the vault, as an entry names them. */
export type Sealed = SealedSecret

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `reviews.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

/** The figure that an item follows by itself, and the value at which it has all its points. */
export type Measured = { readonly figureId: string; readonly full: number }

export type Item = {
  readonly itemId: string
  readonly title: string
  readonly points: number
  /** What has to be shown. */
  readonly evidence: string
  readonly measured: Measured | null
}
export type Area = { readonly part: AreaPart; readonly title: string; readonly items: readonly Item[] }

/** A hundred-point standard; `thresholds` are the points of the lowest to the highest level. Stream `review-standard:<id>`. */
type StandardPublished = Event<
  'standardPublished',
  {
    use: StandardUse
    name: string
    areas: readonly Area[]
    thresholds: readonly number[]
    validMonths: number
    on: Day
  }
>

/** One item as it was scored. A measured one keeps what the figure said: thousandths, and how many it stands on. */
export type ScoredItem = {
  readonly itemId: string
  readonly most: number
  readonly points: number
  readonly photos: readonly string[]
  readonly measured: {
    readonly figureId: string
    readonly thousandths: number | null
    readonly n: number
  } | null
}

type Scored = {
  readonly standardId: string
  readonly organisationId: string
  readonly thresholds: readonly number[]
  readonly validMonths: number
}

/** Stream `star:<starId>`. */
type StarSubmitted = Event<
  'starSubmitted',
  Scored & { renews: string | null; items: readonly ScoredItem[]; content: Sealed | null }
>
type StarReviewed = Event<
  'starReviewed',
  {
    items: readonly { readonly itemId: string; readonly points: number; readonly isReduced: boolean }[]
    total: number
    /** 0: no level was reached. */
    level: number
    code: string | null
    since: Day
    until: Day | null
    isRenewal: boolean
    content: Sealed | null
  }
>
type StarRenewed = Event<'starRenewed', { byStarId: string; level: number }>
type StarReminded = Event<'starReminded', { until: Day }>
type StarExpired = Event<'starExpired', { until: Day; level: number }>
type StarWithdrawn = Event<'starWithdrawn', { on: Day; level: number; content: Sealed }>

/** Stream `rating:<ratingId>`. */
type PartnerRated = Event<
  'partnerRated',
  Scored & {
    items: readonly { readonly itemId: string; readonly most: number; readonly points: number }[]
    total: number
    grade: PartnerGrade
    since: Day
    until: Day
    content: Sealed | null
  }
>
type BenefitGranted = Event<
  'benefitGranted',
  { benefitId: string; kind: BenefitKind; amountFen: number; byOrganisationId: string; on: Day }
>

/** Stream `secretary-round:<roundId>`; a seat is the post of secretary at an organisation, never a person. */
type RoundOpened = Event<
  'roundOpened',
  {
    name: string
    seats: readonly string[]
    panelWeight: number
    shareNeeded: number
    from: Day
    until: Day
  }
>
type BallotLinksIssued = Event<
  'ballotLinksIssued',
  {
    voters: Voters
    /** The one seat a link is for; a link without one is for every seat. */
    seatId: string | null
    links: readonly { readonly linkId: string; readonly hash: string }[]
  }
>
/** That a link was used, on the link's own stream `ballot:<linkId>`; what was marked is nowhere near it. */
type BallotSpent = Event<'ballotSpent', { roundId: string; voters: Voters }>

/** How many marked what, in the order of `marks`; `null` where too few did for it to be said. */
export type Counted = { readonly n: number; readonly counts: readonly number[] | null }
export type SeatResult = {
  readonly organisationId: string
  readonly panel: Counted
  readonly residents: Counted
  /** Weighted shares of the marks in hundredths of a percent; `null` when too few voted. */
  readonly shares: readonly number[] | null
  readonly result: Mark | null
}
export type RoundClosed = Event<'roundClosed', { seats: readonly SeatResult[]; on: Day }>

/** Stream `commendation:<commendationId>`; who it is for and what was done lie in the vault. */
type Nominated = Event<
  'nominated',
  { kind: CommendedKind; organisationId: string; honour: string; name: Sealed; content: Sealed; on: Day }
>
type NoticeOpened = Event<'noticeOpened', { from: Day; until: Day }>
/** `receiptHash`: what the objector's own receipt is known by; missing where none was made. */
type Objected = Event<'objected', { objectionId: string; content: Sealed; receiptHash?: string }>
type ObjectionDecided = Event<'objectionDecided', { objectionId: string; isUpheld: boolean; content: Sealed }>
type ConsentRecorded = Event<'consentRecorded', { how: ConsentWay; on: Day }>
type ConsentWithdrawn = Event<'consentWithdrawn', { on: Day }>
type CommendationGranted = Event<'commendationGranted', { kind: CommendedKind; on: Day }>
type CommendationDeclined = Event<'commendationDeclined', { content: Sealed; on: Day }>
type CommendationPublished = Event<'commendationPublished', { on: Day }>

export type ScoringEvent =
  | StandardPublished
  | StarSubmitted
  | StarReviewed
  | StarRenewed
  | StarReminded
  | StarExpired
  | StarWithdrawn
  | PartnerRated
  | BenefitGranted

export type RoundEvent = RoundOpened | BallotLinksIssued | RoundClosed
export type BallotEvent = BallotSpent

export type CommendationEvent =
  | Nominated
  | NoticeOpened
  | Objected
  | ObjectionDecided
  | ConsentRecorded
  | ConsentWithdrawn
  | CommendationGranted
  | CommendationDeclined
  | CommendationPublished

export const standardStream = (standardId: string): string => `review-standard:${standardId}`
export const starStream = (starId: string): string => `star:${starId}`
export const ratingStream = (ratingId: string): string => `rating:${ratingId}`
export const roundStream = (roundId: string): string => `secretary-round:${roundId}`
export const ballotStream = (linkId: string): string => `ballot:${linkId}`
export const commendationStream = (commendationId: string): string => `commendation:${commendationId}`
/** What a receipt of an objection opens; the objection itself is an entry of its commendation. */
export const objectionStream = (objectionId: string): string => `objection-${objectionId}`
