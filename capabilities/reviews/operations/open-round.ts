import { command } from '#platform/operations/command.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { type RoundEvent, roundStream } from '../events.ts'
import { openRound as decideRound, replayRound } from '../rules/rounds.ts'
import { assertStanding, lookUpUnit } from '../views/known-units.ts'

export const openRound = command(reviewsContract.openRound, {
  stream: ({ roundId }) => roundStream(roundId),
  prepare: ({ organisationId, seats }, call) => lookUpUnit(call, organisationId, seats),
  replay: replayRound,
  subject: ({ input, facts }) => ({ organisationId: input.organisationId, placeId: facts.placeId }),
  access: reviewsAccess.publish,
  see: reviewsAccess.staff,
  decide: ({ input, state, facts }): readonly RoundEvent[] => {
    assertStanding(facts)
    const { roundId: _roundId, ...given } = input
    return decideRound(state, given)
  },
  reply: ({ input }) => ({ roundId: input.roundId, seats: input.seats.length }),
})
