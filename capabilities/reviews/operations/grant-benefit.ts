import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { ratingStream, type ScoringEvent } from '../events.ts'
import { existingRating, grantBenefit as decideBenefit } from '../rules/ratings.ts'
import { replayScoring } from '../rules/scoring-state.ts'
import { assertStanding, lookUpUnit } from '../views/known-units.ts'
import { benefitFen } from './list-ratings.ts'
import { recordedByDepartment } from './review-steps.ts'

export const grantBenefit = command(reviewsContract.grantBenefit, {
  stream: ({ ratingId }) => ratingStream(ratingId),
  prepare: ({ byOrganisationId }, call) => lookUpUnit(call, byOrganisationId),
  replay: replayScoring,
  subject: ({ input, facts }) => ({ organisationId: input.byOrganisationId, placeId: facts.placeId }),
  access: reviewsAccess.grant,
  see: reviewsAccess.see,
  anywhere: recordedByDepartment,
  decide: ({ input, state, facts, now }): readonly ScoringEvent[] => {
    assertStanding(facts)
    const { ratingId: _ratingId, ...given } = input
    return decideBenefit(existingRating(state), { ...given, on: dayOf(now) })
  },
  reply: ({ state }) => {
    const rating = existingRating(state)
    return { ratingId: rating.ratingId, benefitFen: benefitFen(rating) }
  },
})
