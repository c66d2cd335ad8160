import type pg from 'pg'
import { readTransaction } from '#platform/database/transaction.ts'

const communityKinds = ['community', 'village']

async function hasCommunities(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await readTransaction(pool, {}, (tx) =>
    tx.query(`select 1 from tree.label where tree = 'place' and kind = any ($1::text[]) limit 1`, [
      communityKinds,
    ]),
  )
  return rowCount === 1
}

/** Tells whether the house has no community yet; once there is one, it does not ask the database again. */
export function beingSetUp(pool: pg.Pool): () => Promise<boolean> {
  let isOver = false
  return async () => {
    isOver ||= await hasCommunities(pool)
    return !isOver
  }
}
