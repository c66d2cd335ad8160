import { secretHash } from '#platform/access/secret.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { type RoundEvent, roundStream } from '../events.ts'
import { existingRound, issueBallotLinks as decideLinks, replayRound } from '../rules/rounds.ts'
import { locatedAt } from './review-steps.ts'

export const issueBallotLinks = command(reviewsContract.issueBallotLinks, {
  stream: ({ roundId }) => roundStream(roundId),
  prepare: nothing,
  replay: replayRound,
  subject: ({ state }) => locatedAt(state.round),
  access: reviewsAccess.publish,
  see: reviewsAccess.see,
  decide: ({ input, state }): readonly RoundEvent[] => {
    const { voters, seatId } = input
    const links = input.links.map(({ linkId, token }) => ({ linkId, hash: hashOfToken(token) }))
    return decideLinks(existingRound(state), { voters, seatId, links })
  },
  reply: ({ state }) => {
    const { roundId, issued } = existingRound(state)
    return { roundId, ...issued }
  },
})

function hashOfToken(token: string): string {
  const hash = secretHash(token)
  if (!hash) throw new Problem('invalid-input', houseProblems.invalidInput)
  return hash.toString('hex')
}
