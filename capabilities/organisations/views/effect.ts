import type { Pool } from 'pg'
import { type Transaction, writeTransaction } from '#platform/database/transaction.ts'
import { idsBelow } from './organisation-rows.ts'

export type Effect = {
  readonly organisationsBelow: number
  readonly entries: number
  readonly placesAnswered: number
  readonly totalBefore: number
  readonly totalAfter: number
}

type Pair = { readonly organisationId: string; readonly otherId: string }

/** What a move or a merge would carry along. */
export async function effectOf(
  tx: Transaction,
  pool: Pool,
  { organisationId, otherId }: Pair,
): Promise<Effect> {
  const moving = await idsBelow(tx, organisationId)
  const other = await idsBelow(tx, otherId)
  const both = new Set([...moving, ...other].map(({ id }) => id))
  const entries = await entriesOf(
    pool,
    moving.map(({ id }) => id),
  )
  const total = await entriesOf(pool, [...both])
  const { rows } = await tx.query<{ count: number }>(
    'select count(*)::int as count from organisations.responsibility where organisation = $1 and to_on is null',
    [organisationId],
  )
  return {
    organisationsBelow: moving.filter(({ isStanding }) => isStanding).length - 1,
    entries,
    placesAnswered: rows[0]?.count ?? 0,
    totalBefore: total,
    totalAfter: total,
  }
}

// Whoever keeps the tree may know how much hangs on an organisation without seeing any of it.
const entriesOf = (pool: Pool, ids: readonly string[]): Promise<number> =>
  writeTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ count: number }>(
      'select count(*)::int as count from ledger.entry where organisation = any($1::text[])',
      [ids],
    )
    return rows[0]?.count ?? 0
  })
