import { houseProblems, Problem } from '#platform/errors.ts'
import type { Day } from '#platform/time/instant.ts'
import type { BenefitKind } from '../closed-lists.ts'
import type { ScoringEvent, Sealed } from '../events.ts'
import { reviewsProblems as problems } from '../problems.ts'
import type { Rating, ScoringState } from './scoring-state.ts'
import { addMonths, gradeOf, itemsOf, standardFor } from './standards.ts'

export type NewRating = {
  readonly standardId: string
  readonly organisationId: string
  readonly placeId: string | null
  readonly isFirm: boolean
  readonly isOwnUnit: boolean
  readonly facts: readonly { readonly itemId: string; readonly points: number }[]
  readonly content: Sealed | null
  readonly on: Day
}

/** REV-07: a firm is graded from confirmed facts, item by item, by somebody who does not work there. */
export function ratePartner(state: ScoringState, given: NewRating, ofStandard: ScoringState): ScoringEvent[] {
  if (state.rating !== null) throw new Problem('conflict', problems.idTaken)
  if (!given.isFirm) throw new Problem('rule-broken', problems.notAFirm)
  if (given.isOwnUnit) throw new Problem('rule-broken', problems.ownUnit)
  const standard = standardFor(ofStandard, 'partner')
  const items = itemsOf(standard).map(({ itemId, points: most }) => {
    const fact = given.facts.find((one) => one.itemId === itemId)
    if (!fact) throw new Problem('rule-broken', problems.itemsMissing, { itemId })
    if (fact.points > most) throw new Problem('rule-broken', problems.tooManyPoints, { itemId, most })
    return { itemId, most, points: fact.points }
  })
  const total = items.reduce((sum, item) => sum + item.points, 0)
  const { thresholds, validMonths } = standard
  const { standardId, organisationId, placeId, content, on } = given
  const grade = gradeOf(total, thresholds)
  const dates = { since: on, until: addMonths(on, validMonths) }
  return [
    {
      type: 'reviews.partnerRated.v1',
      organisation: organisationId,
      place: placeId,
      data: { standardId, organisationId, thresholds, validMonths, items, total, grade, ...dates, content },
    },
  ]
}

/** The rating, or "not found". */
export function existingRating({ rating }: ScoringState): Rating {
  if (rating === null) throw new Problem('not-found', houseProblems.notFound)
  return rating
}

export const isGradeAInForce = ({ grade, until }: Rating, on: Day): boolean => grade === 'A' && on <= until

export type NewBenefit = {
  readonly benefitId: string
  readonly kind: BenefitKind
  readonly amountFen: number
  readonly byOrganisationId: string
  readonly on: Day
}

/** REV-07: only grade A in force opens a benefit; its amount is whole fen and more than nothing. */
export function grantBenefit(rating: Rating, given: NewBenefit): ScoringEvent[] {
  if (rating.benefits.some((benefit) => benefit.benefitId === given.benefitId)) return []
  if (given.amountFen <= 0) throw new Problem('rule-broken', problems.amountNotPositive)
  if (!isGradeAInForce(rating, given.on)) throw new Problem('rule-broken', problems.notGradeA)
  const { organisationId, placeId } = rating
  return [
    { type: 'reviews.benefitGranted.v1', organisation: organisationId, place: placeId, data: { ...given } },
  ]
}
