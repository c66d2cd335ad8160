import { writeTransaction } from '#platform/database/transaction.ts'
import { command } from '#platform/operations/command.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import { type RoundEvent, roundStream } from '../events.ts'
import {
  closeRound as decideClosing,
  existingRound,
  replayRound,
  type Round,
  type Tally,
} from '../rules/rounds.ts'
import { sealAndCount } from '../secrets/ballot-box.ts'
import { readKept } from '../views/kept-state.ts'
import { locatedAt } from './review-steps.ts'

/** Once the last day is over no vote goes in any more; so the box may be sealed and counted by whoever asks first. */
const countIfOver = (roundId: string, call: Call): Promise<readonly Tally[]> =>
  writeTransaction(call.house.pool, async (tx) => {
    const round = await readKept<Round>(tx, 'secretary_round', roundId)
    const isOver = round !== undefined && dayOf(call.now) > round.until
    return isOver ? sealAndCount(tx, roundId) : []
  })

export const closeRound = command(reviewsContract.closeRound, {
  stream: ({ roundId }) => roundStream(roundId),
  prepare: ({ roundId }, call) => countIfOver(roundId, call),
  replay: replayRound,
  subject: ({ state }) => locatedAt(state.round),
  access: reviewsAccess.publish,
  see: reviewsAccess.see,
  decide: ({ state, facts, now }): readonly RoundEvent[] =>
    decideClosing(existingRound(state), facts, dayOf(now)),
  reply: ({ state }) => {
    const { roundId, closedOn } = existingRound(state)
    return { roundId, isClosed: closedOn !== null }
  },
})
