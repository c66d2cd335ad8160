import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { ratingReader, reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { isGradeAInForce } from '../rules/ratings.ts'
import type { Rating, Standard } from '../rules/scoring-state.ts'
import { itemsOf } from '../rules/standards.ts'
import { readKept } from '../views/kept-state.ts'
import { namesOf } from '../views/known-units.ts'
import { ratingRow } from './list-ratings.ts'
import { locatedAt, openItemWords } from './review-steps.ts'

export const getRating = query(reviewsContract.getRating, {
  subject: async (tx, { ratingId }) => {
    const rating = await readKept<Rating>(tx, 'rating', ratingId)
    return rating && { rating, isGradeA: rating.grade === 'A', ...locatedAt(rating) }
  },
  access: ratingReader,
  isOpenToHouse: true,
  reply: async (tx, { call, subject: { rating } }) => {
    const standard = await readKept<Standard>(tx, 'standard', rating.standardId)
    const facts = await openItemWords(tx, call, rating.content)
    const today = dayOf(call.now)
    const nameOf = await namesOf(tx, [
      rating.organisationId,
      ...rating.benefits.map((benefit) => benefit.byOrganisationId),
    ])
    const titles = new Map((standard ? itemsOf(standard) : []).map((item) => [item.itemId, item.title]))
    return {
      ...ratingRow(rating, { nameOf, standardName: standard?.name ?? '', today }),
      items: rating.items.map((item) => ({
        ...item,
        title: titles.get(item.itemId) ?? item.itemId,
        fact: facts[item.itemId] || null,
      })),
      benefits: rating.benefits.map(({ byOrganisationId, ...benefit }) => ({
        ...benefit,
        byName: nameOf(byOrganisationId),
      })),
      abilities: isGradeAInForce(rating, today) ? grantersOf(call) : [],
    }
  },
})

/** Whoever acts for an office that can give a benefit; in whose name is checked when it is recorded. */
function grantersOf({ actor, house: { trees } }: Call): string[] {
  if (actor.kind !== 'staff') return []
  const isGranter = actor.posts.some(({ organisationId }) =>
    reviewsAccess.grant(actor, { organisationId, placeId: null }, trees),
  )
  return isGranter ? ['grantBenefit'] : []
}
