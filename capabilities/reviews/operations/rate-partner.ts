import { command } from '#platform/operations/command.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess, worksAt } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { ratingStream, type ScoringEvent, standardStream } from '../events.ts'
import { existingRating, ratePartner as decideRating } from '../rules/ratings.ts'
import { replayScoring } from '../rules/scoring-state.ts'
import { assertStanding, lookUpUnit } from '../views/known-units.ts'
import { reviewedFromAbove, sealItemWords } from './review-steps.ts'

type Input = InputOf<typeof reviewsContract.ratePartner>

async function prepare(input: Input, call: Call) {
  const unit = await lookUpUnit(call, input.organisationId)
  const facts = Object.fromEntries(input.facts.map((fact) => [fact.itemId, fact.fact]))
  return {
    ...unit,
    isFirm: unit.kind === 'enterprise',
    ...sealItemWords(call, ratingStream(input.ratingId), facts),
  }
}

export const ratePartner = command(reviewsContract.ratePartner, {
  stream: ({ ratingId }) => ratingStream(ratingId),
  prepare,
  also: ({ standardId }) => [standardStream(standardId)],
  replay: replayScoring,
  subject: ({ input, facts }) => ({ organisationId: input.organisationId, placeId: facts.placeId }),
  access: reviewsAccess.review,
  see: reviewsAccess.see,
  anywhere: reviewedFromAbove,
  decide: ({ input, state, others, facts, actor, now }): readonly ScoringEvent[] => {
    assertStanding(facts)
    const { standardId, organisationId } = input
    const { placeId, isFirm, content } = facts
    const isOwnUnit = worksAt(actor, { organisationId, placeId })
    const points = input.facts.map(({ fact: _fact, ...item }) => item)
    return decideRating(
      state,
      { standardId, organisationId, placeId, isFirm, isOwnUnit, facts: points, content, on: dayOf(now) },
      others(standardStream(standardId)),
    )
  },
  secrets: ({ rows }) => rows,
  reply: ({ state }) => {
    const { ratingId, total, grade, until } = existingRating(state)
    return { ratingId, total, grade, until }
  },
})
