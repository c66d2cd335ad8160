import type { Transaction } from '#platform/database/transaction.ts'
import { type Mark, marks, type Voters } from '../closed-lists.ts'
import type { Tally } from '../rules/rounds.ts'

/**
 * The ballot box keeps counts and nothing else: no link, no moment, no order. Each vote touches every count of its kind,
 * so that even the database's own traces of who wrote a row last do not tell one mark from another.
 */
export type Vote = {
  readonly roundId: string
  readonly voters: Voters
  readonly seats: readonly string[]
  readonly markOf: ReadonlyMap<string, Mark>
}

/** Puts the box there if it is not, and holds it until the transaction ends; says whether it was sealed. */
export async function holdBox(tx: Transaction, roundId: string): Promise<boolean> {
  await tx.query('insert into reviews.ballot_box (round_id) values ($1) on conflict (round_id) do nothing', [
    roundId,
  ])
  const { rows } = await tx.query<{ isSealed: boolean }>(
    'select is_sealed as "isSealed" from reviews.ballot_box where round_id = $1 for update',
    [roundId],
  )
  return rows[0]?.isSealed ?? false
}

/** Drops one vote into the box. */
export async function dropVote(tx: Transaction, { roundId, voters, seats, markOf }: Vote): Promise<void> {
  const counts = seats.flatMap((seatId) =>
    marks.map((mark) => ({
      round_id: roundId,
      voters,
      seat_id: seatId,
      mark,
      votes: markOf.get(seatId) === mark ? 1 : 0,
    })),
  )
  await tx.query(
    `insert into reviews.tally as kept (round_id, voters, seat_id, mark, votes)
     select round_id, voters, seat_id, mark, votes from jsonb_populate_recordset(null::reviews.tally, $1)
     on conflict (round_id, voters, seat_id, mark) do update set votes = kept.votes + excluded.votes`,
    [JSON.stringify(counts)],
  )
  await tx.query('update reviews.tally set votes = votes where round_id = $1 and voters = $2', [
    roundId,
    voters,
  ])
}

/** Seals the box, after which no vote goes in, and counts it. */
export async function sealAndCount(tx: Transaction, roundId: string): Promise<Tally[]> {
  await holdBox(tx, roundId)
  await tx.query('update reviews.ballot_box set is_sealed = true where round_id = $1', [roundId])
  const { rows } = await tx.query<{ seatId: string; voters: Voters; mark: Mark; votes: number }>(
    'select seat_id as "seatId", voters, mark, votes from reviews.tally where round_id = $1',
    [roundId],
  )
  const grouped = Map.groupBy(rows, (row) => `${row.voters} ${row.seatId}`)
  return [...grouped.values()].flatMap((found) => {
    const [first] = found
    if (!first) return []
    const countOf = (mark: Mark) => found.find((row) => row.mark === mark)?.votes ?? 0
    return [{ seatId: first.seatId, voters: first.voters, counts: marks.map(countOf) }]
  })
}
