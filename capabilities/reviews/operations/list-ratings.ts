import { everything, query } from '#platform/operations/query.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import { anyStaff } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import type { Rating, Standard } from '../rules/scoring-state.ts'
import { keptById, pageOfKept } from '../views/kept-state.ts'
import { namesOf } from '../views/known-units.ts'
import { abilitiesAnywhere } from './abilities.ts'

export const listRatings = query(reviewsContract.listRatings, {
  subject: everything,
  access: anyStaff,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const asked = { table: 'rating', first: '', cursor: input.cursor } as const
    const { states: ratings, next } = await pageOfKept<Rating>(tx, asked)
    const nameOf = await namesOf(
      tx,
      ratings.map((rating) => rating.organisationId),
    )
    const standards = await keptById<Standard>(
      tx,
      'standard',
      ratings.map((rating) => rating.standardId),
    )
    const today = dayOf(call.now)
    return {
      items: ratings.map((rating) =>
        ratingRow(rating, { nameOf, standardName: standards.get(rating.standardId)?.name ?? '', today }),
      ),
      next,
      abilities: abilitiesAnywhere(call.actor),
    }
  },
})

/** Everything a firm was given on the strength of one rating. */
export const benefitFen = ({ benefits }: Rating): number =>
  benefits.reduce((sum, benefit) => sum + benefit.amountFen, 0)

type Around = {
  readonly nameOf: (id: string | null) => string
  readonly standardName: string
  readonly today: Day
}

/** A rating as lists show it. */
export const ratingRow = (rating: Rating, { nameOf, standardName, today }: Around) => ({
  ratingId: rating.ratingId,
  standardName,
  organisationId: rating.organisationId,
  organisationName: nameOf(rating.organisationId),
  total: rating.total,
  grade: rating.grade,
  since: rating.since,
  until: rating.until,
  isInForce: today <= rating.until,
  benefitFen: benefitFen(rating),
})
