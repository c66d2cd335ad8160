import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { BenefitKind, PartnerGrade, StandardUse, StarStatus } from '../closed-lists.ts'
import type { Area, ScoredItem, ScoringEvent, Sealed } from '../events.ts'

export type Standard = {
  readonly standardId: string
  readonly organisationId: string | null
  readonly use: StandardUse
  readonly name: string
  readonly areas: readonly Area[]
  readonly thresholds: readonly number[]
  readonly validMonths: number
  readonly on: Day
}

/** One item: what was claimed and, after the review, what was given. */
export type StarItem = ScoredItem & { readonly given: number | null; readonly isReduced: boolean }

export type Star = {
  readonly starId: string
  readonly standardId: string
  readonly organisationId: string
  readonly placeId: string | null
  readonly thresholds: readonly number[]
  readonly validMonths: number
  readonly renews: string | null
  readonly status: StarStatus
  readonly submittedOn: Day
  readonly items: readonly StarItem[]
  readonly content: Sealed | null
  readonly reviewContent: Sealed | null
  readonly withdrawnContent: Sealed | null
  readonly total: number | null
  readonly level: number
  readonly code: string | null
  readonly since: Day | null
  readonly until: Day | null
  readonly endedOn: Day | null
  readonly isReminded: boolean
}

export type Benefit = {
  readonly benefitId: string
  readonly kind: BenefitKind
  readonly amountFen: number
  readonly byOrganisationId: string
  readonly on: Day
}

export type Rating = {
  readonly ratingId: string
  readonly standardId: string
  readonly organisationId: string
  readonly placeId: string | null
  readonly items: readonly { readonly itemId: string; readonly most: number; readonly points: number }[]
  readonly total: number
  readonly grade: PartnerGrade
  readonly since: Day
  readonly until: Day
  readonly content: Sealed | null
  readonly benefits: readonly Benefit[]
}

/** What one stream amounts to; a stream fills only the part that is its own. */
export type ScoringState = {
  readonly standard: Standard | null
  readonly star: Star | null
  readonly rating: Rating | null
}

export const nothingScored: ScoringState = { standard: null, star: null, rating: null }

type ScoringEntry = Entry<ScoringEvent>

/** Total: an entry that does not fit changes nothing. */
export const replayScoring = (entries: readonly Entry<ScoringEvent>[]): ScoringState =>
  entries.reduce(applyScoring, nothingScored)

export function applyScoring(state: ScoringState, entry: ScoringEntry): ScoringState {
  switch (entry.type) {
    case 'reviews.standardPublished.v1':
      return { ...state, standard: state.standard ?? standardOf(entry) }
    case 'reviews.partnerRated.v1':
      return { ...state, rating: state.rating ?? ratingOf(entry) }
    case 'reviews.benefitGranted.v1':
      return {
        ...state,
        rating: state.rating && { ...state.rating, benefits: [...state.rating.benefits, entry.data] },
      }
    case 'reviews.starSubmitted.v1':
      return { ...state, star: state.star ?? submittedStar(entry) }
    default:
      return { ...state, star: state.star && applyToStar(state.star, entry) }
  }
}

const standardOf = ({
  stream,
  organisation,
  data,
}: Extract<ScoringEntry, { type: 'reviews.standardPublished.v1' }>): Standard => ({
  standardId: idOfStream(stream),
  organisationId: organisation,
  use: data.use,
  name: data.name,
  areas: data.areas,
  thresholds: data.thresholds,
  validMonths: data.validMonths,
  on: data.on,
})

const ratingOf = ({
  stream,
  place,
  data,
}: Extract<ScoringEntry, { type: 'reviews.partnerRated.v1' }>): Rating => ({
  ratingId: idOfStream(stream),
  standardId: data.standardId,
  organisationId: data.organisationId,
  placeId: place,
  items: data.items,
  total: data.total,
  grade: data.grade,
  since: data.since,
  until: data.until,
  content: data.content,
  benefits: [],
})

const untouched = {
  status: 'submitted',
  reviewContent: null,
  withdrawnContent: null,
  total: null,
  level: 0,
  code: null,
  since: null,
  until: null,
  endedOn: null,
  isReminded: false,
} as const

const submittedStar = ({
  stream,
  place,
  occurredOn,
  data,
}: Extract<ScoringEntry, { type: 'reviews.starSubmitted.v1' }>): Star => ({
  ...untouched,
  starId: idOfStream(stream),
  standardId: data.standardId,
  organisationId: data.organisationId,
  placeId: place,
  thresholds: data.thresholds,
  validMonths: data.validMonths,
  renews: data.renews,
  submittedOn: occurredOn,
  items: data.items.map((item) => ({ ...item, given: null, isReduced: false })),
  content: data.content,
})

function applyToStar(star: Star, entry: ScoringEntry): Star {
  switch (entry.type) {
    case 'reviews.starReviewed.v1':
      return reviewedStar(star, entry)
    case 'reviews.starReminded.v1':
      return { ...star, isReminded: true }
    case 'reviews.starRenewed.v1':
      return { ...star, status: 'renewed', code: null, endedOn: entry.occurredOn }
    case 'reviews.starExpired.v1':
      return { ...star, status: 'expired', endedOn: entry.data.until }
    case 'reviews.starWithdrawn.v1':
      return {
        ...star,
        status: 'withdrawn',
        endedOn: entry.data.on,
        withdrawnContent: entry.data.content,
      }
    default:
      return star
  }
}

function reviewedStar(
  star: Star,
  { data }: Extract<ScoringEntry, { type: 'reviews.starReviewed.v1' }>,
): Star {
  const given = new Map(data.items.map((item) => [item.itemId, item]))
  return {
    ...star,
    status: data.level > 0 ? 'awarded' : 'notReached',
    items: star.items.map((item) => ({
      ...item,
      given: given.get(item.itemId)?.points ?? item.points,
      isReduced: given.get(item.itemId)?.isReduced ?? false,
    })),
    total: data.total,
    level: data.level,
    code: data.code,
    since: data.since,
    until: data.until,
    reviewContent: data.content,
  }
}
