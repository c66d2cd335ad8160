import { houseProblems, Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Item, ScoredItem, ScoringEvent, Sealed } from '../events.ts'
import { reviewsProblems as problems } from '../problems.ts'
import type { ScoringState, Star } from './scoring-state.ts'
import { addMonths, itemsOf, levelOf, standardFor } from './standards.ts'

/** What a unit says about one item; nothing for an item that a figure fills. */
export type Claim = {
  readonly itemId: string
  readonly points: number
  readonly hasWords: boolean
  readonly photos: readonly string[]
}

/** What a figure says about a unit, in thousandths; `null` where nothing was counted. */
export type Reading = {
  readonly figureId: string
  readonly thousandths: number | null
  readonly n: number
  /** Less is better. */
  readonly isDown: boolean
}

export type SelfScore = {
  readonly standardId: string
  readonly organisationId: string
  readonly placeId: string | null
  readonly renews: string | null
  readonly claims: readonly Claim[]
  readonly readings: readonly Reading[]
  readonly content: Sealed | null
}

/** Points in proportion to the value, all of them from `full` on; for figures where less is better, the other way round. */
export function measuredPoints(
  item: Pick<Item, 'points' | 'measured'>,
  reading: Reading | undefined,
): number {
  if (!item.measured || !reading || reading.thousandths === null) return 0
  const [value, full] = [reading.thousandths, item.measured.full * 1_000]
  const part = reading.isDown ? (value <= full ? 1 : full / value) : full === 0 ? 1 : value / full
  return Math.floor(item.points * Math.min(1, Math.max(0, part)))
}

function scoredItem(item: Item, given: SelfScore): ScoredItem {
  const claim = given.claims.find((one) => one.itemId === item.itemId)
  const { itemId, points: most } = item
  if (item.measured) {
    if (claim) throw new Problem('rule-broken', problems.measuredItem, { itemId })
    const { figureId } = item.measured
    const reading = given.readings.find((one) => one.figureId === figureId)
    const measured = { figureId, thousandths: reading?.thousandths ?? null, n: reading?.n ?? 0 }
    return { itemId, most, points: measuredPoints(item, reading), photos: [], measured }
  }
  if (!claim) throw new Problem('rule-broken', problems.itemsMissing, { itemId })
  assertClaim(claim, most)
  return { itemId, most, points: claim.points, photos: claim.photos, measured: null }
}

function assertClaim({ itemId, points, hasWords, photos }: Claim, most: number): void {
  if (points > most) throw new Problem('rule-broken', problems.tooManyPoints, { itemId, most })
  if (points > 0 && !hasWords && photos.length === 0)
    throw new Problem('rule-broken', problems.evidenceMissing, { itemId })
}

type Around = { readonly standard: ScoringState; readonly isWaiting: boolean }

/** REV-02: every item is shown or measured; nobody types what a figure knows. */
export function submitSelfScore(state: ScoringState, given: SelfScore, around: Around): ScoringEvent[] {
  if (state.star !== null) throw new Problem('conflict', problems.idTaken)
  const standard = standardFor(around.standard, 'star')
  const known = new Set(itemsOf(standard).map((item) => item.itemId))
  if (given.claims.some((claim) => !known.has(claim.itemId)))
    throw new Problem('rule-broken', problems.unknownStandard)
  if (around.isWaiting) throw new Problem('conflict', problems.alreadyWaiting)
  const { standardId, organisationId, placeId, renews, content } = given
  const { thresholds, validMonths } = standard
  const items = itemsOf(standard).map((item) => scoredItem(item, given))
  return [
    {
      type: 'reviews.starSubmitted.v1',
      organisation: organisationId,
      place: placeId,
      data: { standardId, organisationId, thresholds, validMonths, renews, items, content },
    },
  ]
}

export type Verdict = { readonly itemId: string; readonly points: number; readonly hasReason: boolean }

export type Reviewing = {
  readonly verdicts: readonly Verdict[]
  readonly content: Sealed | null
  readonly isOwnUnit: boolean
  readonly code: string
  readonly on: Day
  /** The star this one renews, if it still stands. */
  readonly renewed: Star | null
}

const located = ({ organisationId, placeId }: Star) => ({ organisation: organisationId, place: placeId })

/** The star, or "not found". */
export function existingStar({ star }: ScoringState): Star {
  if (star === null) throw new Problem('not-found', houseProblems.notFound)
  return star
}

/** REV-03: a level above accepts or reduces each item with a reason; the total gives the level. */
export function reviewStar(star: Star, given: Reviewing): (ScoringEvent & { readonly stream?: string })[] {
  if (given.isOwnUnit) throw new Problem('rule-broken', problems.ownUnit)
  if (star.status !== 'submitted') throw new Problem('conflict', problems.alreadyReviewed)
  const items = star.items.map((item) => judged(item, given.verdicts))
  const total = items.reduce((sum, item) => sum + item.points, 0)
  const level = levelOf(total, star.thresholds)
  const isRenewal = level > 0 && given.renewed?.status === 'awarded'
  const code = level === 0 ? null : isRenewal ? (given.renewed?.code ?? given.code) : given.code
  const until = level === 0 ? null : addMonths(given.on, star.validMonths)
  const reviewed: ScoringEvent = {
    type: 'reviews.starReviewed.v1',
    ...located(star),
    data: { items, total, level, code, since: given.on, until, isRenewal, content: given.content },
  }
  return [reviewed]
}

function judged(item: Star['items'][number], verdicts: readonly Verdict[]) {
  const verdict = verdicts.find((one) => one.itemId === item.itemId)
  const points = verdict?.points ?? item.points
  if (points > item.points)
    throw new Problem('rule-broken', problems.tooManyPoints, { itemId: item.itemId, most: item.points })
  const isReduced = points < item.points
  if (isReduced && !verdict?.hasReason)
    throw new Problem('rule-broken', problems.reasonMissing, { itemId: item.itemId })
  return { itemId: item.itemId, points, isReduced }
}

/** What happens to the star that a new one takes the place of. */
export const renewStar = (renewed: Star, byStarId: string): ScoringEvent => ({
  type: 'reviews.starRenewed.v1',
  ...located(renewed),
  data: { byStarId, level: renewed.level },
})

const inForce = (star: Star): void => {
  if (star.status !== 'awarded') throw new Problem('rule-broken', problems.notInForce)
}

export function withdrawStar(
  star: Star,
  given: { content: Sealed; on: Day; isOwnUnit: boolean },
): ScoringEvent[] {
  if (given.isOwnUnit) throw new Problem('rule-broken', problems.ownUnit)
  inForce(star)
  const data = { on: given.on, level: star.level, content: given.content }
  return [{ type: 'reviews.starWithdrawn.v1', ...located(star), data }]
}

/** A star is reminded of its end so many days before it. */
export const remindDays = 30

/** The clock: a reminder before the end, and the end; whatever is not due does nothing. */
export function sweepStar(star: Star, on: Day, remindFrom: Day): ScoringEvent[] {
  if (star.status !== 'awarded' || star.until === null) return []
  if (star.until < on)
    return [
      {
        type: 'reviews.starExpired.v1',
        ...located(star),
        data: { until: star.until, level: star.level },
      },
    ]
  if (star.until > remindFrom || star.isReminded) return []
  return [{ type: 'reviews.starReminded.v1', ...located(star), data: { until: star.until } }]
}
