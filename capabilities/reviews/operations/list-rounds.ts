import { everything, query } from '#platform/operations/query.ts'
import { anyStaff } from '#platform/access/rule.ts'
import { reviewsContract } from '../contract.ts'
import type { Round } from '../rules/rounds.ts'
import { pageOfKept } from '../views/kept-state.ts'
import { namesOf } from '../views/known-units.ts'
import { abilitiesAnywhere } from './abilities.ts'

export const listRounds = query(reviewsContract.listRounds, {
  subject: everything,
  access: anyStaff,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const asked = { table: 'secretary_round', first: 'open', cursor: input.cursor } as const
    const { states: rounds, next } = await pageOfKept<Round>(tx, asked)
    const nameOf = await namesOf(
      tx,
      rounds.map((round) => round.organisationId),
    )
    const items = rounds.map((round) => roundRow(round, nameOf))
    return { items, next, abilities: abilitiesAnywhere(call.actor) }
  },
})

/** A round as lists show it. */
export const roundRow = (round: Round, nameOf: (id: string | null) => string) => ({
  roundId: round.roundId,
  name: round.name,
  organisationName: nameOf(round.organisationId),
  from: round.from,
  until: round.until,
  seats: round.seats.length,
  isClosed: round.closedOn !== null,
})
