import { secretHash } from '#platform/access/secret.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { everyone } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import { reviewsProblems } from '../problems.ts'
import { namesOf } from '../views/known-units.ts'
import { openBallotBy, type OpenedBallot } from '../views/rounds-view.ts'

export const openBallot = query(reviewsContract.openBallot, {
  subject: (tx, { token }) => requireBallot(tx, token),
  access: everyone,
  reply: async (tx, { call, subject }) => {
    const { round, voters, isSpent } = subject
    const seats = seatsOf(subject)
    const nameOf = await namesOf(tx, seats)
    const today = dayOf(call.now)
    return {
      roundName: round.name,
      voters,
      from: round.from,
      until: round.until,
      isSpent,
      isOpen: round.from <= today && today <= round.until,
      seats: seats.map((organisationId) => ({ organisationId, organisationName: nameOf(organisationId) })),
    }
  },
})

/** The ballot this link opens. */
export async function requireBallot(tx: Transaction, token: string): Promise<OpenedBallot> {
  const hash = secretHash(token)
  const ballot = hash && (await openBallotBy(tx, hash))
  if (!ballot) throw new Problem('not-found', reviewsProblems.unknownBallot)
  return ballot
}

/** What its holder votes on: one seat, or all of the round. */
export const seatsOf = ({ seatId, round }: OpenedBallot): readonly string[] =>
  seatId === null ? round.seats : [seatId]
