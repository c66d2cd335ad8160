import { type Transaction, writeTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { bulkWriter } from '#platform/operations/bulk.ts'
import type { InputOf, OutputOf } from '#platform/operations/contract.ts'
import type { Call } from '#platform/operations/house.ts'
import { admitKind, type Operation, parseInput, parseOutput } from '#platform/operations/operation.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsContract } from '../contract.ts'
import { type BallotEvent, ballotStream } from '../events.ts'
import { reviewsProblems as problems } from '../problems.ts'
import { assertVoting } from '../rules/rounds.ts'
import { dropVote, holdBox } from '../secrets/ballot-box.ts'
import type { OpenedBallot } from '../views/rounds-view.ts'
import { requireBallot, seatsOf } from './open-ballot.ts'

type Input = InputOf<typeof reviewsContract.castBallot>

/**
 * Not a command: that would leave a digest of the input on the entry, from which whoever handed out the link could find
 * the marks by trying. The ledger learns that the link was used, the box learns the marks, nobody learns both.
 */
export const castBallot: Operation<typeof reviewsContract.castBallot> = {
  contract: reviewsContract.castBallot,
  kind: 'bulk',
  async run(rawInput, call): Promise<OutputOf<typeof reviewsContract.castBallot>> {
    admitKind(reviewsContract.castBallot, call.actor)
    const input = parseInput(reviewsContract.castBallot, rawInput)
    await writeTransaction(call.house.pool, (tx) => cast(tx, input, call))
    return parseOutput(reviewsContract.castBallot, { isCast: true })
  },
}

async function cast(tx: Transaction, { token, marks }: Input, call: Call): Promise<void> {
  const { roundId } = await requireBallot(tx, token)
  const isSealed = await holdBox(tx, roundId)
  // Read again: whoever held the box before may have used this very link.
  const ballot = await requireBallot(tx, token)
  if (ballot.isSpent) throw new Problem('conflict', problems.alreadyVoted)
  if (isSealed) throw new Problem('rule-broken', problems.votingOver)
  assertVoting(ballot.round, dayOf(call.now))
  const markOf = marksOn(ballot, marks)
  await dropVote(tx, { roundId, voters: ballot.voters, seats: ballot.round.seats, markOf })
  await spend(tx, ballot, call)
}

function marksOn(ballot: OpenedBallot, marks: Input['marks']) {
  const seats = seatsOf(ballot)
  if (marks.some(({ organisationId }) => !seats.includes(organisationId)))
    throw new Problem('rule-broken', problems.unknownSeat)
  const markOf = new Map(marks.map(({ organisationId, mark }) => [organisationId, mark]))
  if (markOf.size !== marks.length) throw new Problem('rule-broken', problems.seatTwice)
  return markOf
}

/** Nobody's name goes with it, not even that of a member of staff who is signed in on the same browser. */
async function spend(tx: Transaction, ballot: OpenedBallot, call: Call): Promise<void> {
  const unnamed: Call = { house: call.house, now: call.now, actor: { kind: 'anonymous' } }
  const { linkId, roundId, voters } = ballot
  const spent: BallotEvent = { type: 'reviews.ballotSpent.v1', data: { roundId, voters } }
  await bulkWriter<BallotEvent>(tx, unnamed).append([
    { stream: ballotStream(linkId), expectedVersion: 0, events: [spent] },
  ])
}
