import type pg from 'pg'
import { type Transaction, writeTransaction } from '../database/transaction.ts'
import { ledgerStart, readOfTypes } from '../ledger/read.ts'
import type { Vault } from '../vault/vault.ts'
import type { View } from './view.ts'

/** What telling needs: the database, every view of the house, and the vault. */
export type TellingMeans = {
  readonly pool: pg.Pool
  readonly views: readonly View[]
  readonly vault: Vault
  /** How many entries are read together. */
  readonly atOnce?: number
}

// Reading a whole history takes as long as it takes; so does waiting for whoever writes to the view just now.
const opening = 'set local statement_timeout = 0; set local lock_timeout = 0'

async function untold(tx: Transaction, views: readonly View[]): Promise<View[]> {
  const { rows } = await tx.query<{ name: string; version: number }>(
    'select name, version from ledger.told_view',
  )
  const told = new Map(rows.map(({ name, version }) => [name, version]))
  return views.filter(({ name, version = 0 }) => version > (told.get(name) ?? 0))
}

/**
 * Throws one view away and tells it again. Emptying it first shuts out whoever projects into it: what they wrote is
 * either committed and read here, or projected by themselves afterwards.
 */
async function tellAgain(
  tx: Transaction,
  view: View,
  { vault, atOnce = 2_000 }: TellingMeans,
): Promise<void> {
  await tx.query(`truncate ${view.tables.join(', ')}`)
  for (let after = ledgerStart; ; ) {
    const entries = await readOfTypes(tx, view.of, { after, limit: atOnce })
    if (entries.length > 0) await view.project(tx, entries, { vault })
    const last = entries.at(-1)
    if (last === undefined || entries.length < atOnce) break
    after = { xid: last.xid, seq: last.seq }
  }
  await tx.query(
    `insert into ledger.told_view (name, version) values ($1, $2)
     on conflict (name) do update set version = excluded.version`,
    [view.name, view.version ?? 0],
  )
}

/** Tells the past to views whose `version` this house has not seen yet; returns their names. Each is a transaction of its own. */
export async function tellViews(means: TellingMeans): Promise<readonly string[]> {
  const due = await writeTransaction(means.pool, (tx) => untold(tx, means.views))
  const told: string[] = []
  for (const view of due) {
    await writeTransaction(means.pool, async (tx) => {
      await tx.query(opening)
      await tx.query("select pg_advisory_xact_lock(hashtextextended('groundwork.views', 0))")
      // Another process may have done it while this one waited.
      if ((await untold(tx, [view])).length === 0) return
      await tellAgain(tx, view, means)
      told.push(view.name)
    })
  }
  return told
}
