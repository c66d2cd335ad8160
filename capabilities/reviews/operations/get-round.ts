import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reviewsAccess } from '../access.ts'
import { reviewsContract } from '../contract.ts'
import type { Round } from '../rules/rounds.ts'
import { readKept } from '../views/kept-state.ts'
import { namesOf } from '../views/known-units.ts'
import { abilitiesOf } from './abilities.ts'
import { roundRow } from './list-rounds.ts'
import { locatedAt } from './review-steps.ts'

export const getRound = query(reviewsContract.getRound, {
  subject: async (tx, { roundId }) => {
    const round = await readKept<Round>(tx, 'secretary_round', roundId)
    return round && { round, ...locatedAt(round) }
  },
  access: reviewsAccess.see,
  isOpenToHouse: true,
  reply: async (tx, { call, subject: { round } }) => {
    const nameOf = await namesOf(tx, [round.organisationId, ...round.seats])
    return {
      ...roundRow(round, nameOf),
      panelWeight: round.panelWeight,
      shareNeeded: round.shareNeeded,
      issued: round.issued,
      seatNames: round.seats.map((organisationId) => ({
        organisationId,
        organisationName: nameOf(organisationId),
      })),
      results:
        round.results?.map((seat) => ({ ...seat, organisationName: nameOf(seat.organisationId) })) ?? null,
      abilities: abilitiesOf({
        actor: call.actor,
        at: locatedAt(round),
        trees: call.house.trees,
        steps: stepsOf(round, dayOf(call.now)),
      }),
    }
  },
})

function stepsOf(round: Round, today: string) {
  if (round.closedOn !== null) return []
  const name = today > round.until ? 'closeRound' : 'issueBallotLinks'
  return [{ name, who: 'publish' }] as const
}
