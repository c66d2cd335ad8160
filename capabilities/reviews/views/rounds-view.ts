import type { Transaction } from '#platform/database/transaction.ts'
import { type Entry, idOfStream } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Voters } from '../closed-lists.ts'
import type { BallotEvent, RoundEvent } from '../events.ts'
import { applyRound, type Round } from '../rules/rounds.ts'
import { keptState } from './kept-state.ts'

export const roundsView = keptState<RoundEvent, Round>({
  table: 'secretary_round',
  of: ['reviews.roundOpened.v1', 'reviews.ballotLinksIssued.v1', 'reviews.roundClosed.v1'],
  tables: ['reviews.ballot'],
  apply: (round, entry) => applyRound({ round }, entry).round,
  shelf: ({ organisationId, closedOn, from }) => ({
    organisationId,
    placeId: null,
    status: closedOn === null ? 'open' : 'closed',
    sortedOn: from,
  }),
  beside: writeLinks,
})

async function writeLinks(
  tx: Transaction,
  _changed: readonly Round[],
  entries: readonly Entry<RoundEvent>[],
): Promise<void> {
  for (const entry of entries) {
    if (entry.type !== 'reviews.ballotLinksIssued.v1') continue
    const { voters, seatId, links } = entry.data
    await tx.query(
      `insert into reviews.ballot (token_hash, link_id, round_id, voters, seat_id)
       select decode(hash, 'hex'), link_id, $3, $4, $5 from unnest($1::text[], $2::uuid[]) as g(hash, link_id)
       on conflict (token_hash) do nothing`,
      [
        links.map((link) => link.hash),
        links.map((link) => link.linkId),
        idOfStream(entry.stream),
        voters,
        seatId,
      ],
    )
  }
}

/** Which links were used. What was marked is counted elsewhere, in the ballot box. */
export const spentBallotsView: View = {
  name: 'reviews.spentBallots',
  of: ['reviews.ballotSpent.v1'],
  tables: [],
  async project(tx, entries) {
    const linkIds = asEntriesOf<BallotEvent>(entries).map((entry) => idOfStream(entry.stream))
    await tx.query('update reviews.ballot set is_spent = true where link_id = any ($1::uuid[])', [linkIds])
  },
}

/** A link as its holder sees it. */
export type OpenedBallot = {
  readonly linkId: string
  readonly roundId: string
  readonly voters: Voters
  readonly seatId: string | null
  readonly isSpent: boolean
  readonly round: Round
}

export async function openBallotBy(tx: Transaction, hash: Buffer): Promise<OpenedBallot | undefined> {
  const { rows } = await tx.query<OpenedBallot>(
    `select link_id as "linkId", round_id as "roundId", voters, seat_id as "seatId", is_spent as "isSpent", state as round
     from reviews.open_ballot($1)`,
    [hash],
  )
  return rows[0]
}

/** Rounds whose voting is over and which nobody has closed. */
export async function findRoundsToClose(tx: Transaction, on: Day): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select id from reviews.secretary_round where status = 'open' and (state ->> 'until')::date < $1 limit 100`,
    [on],
  )
  return rows.map((row) => row.id)
}
