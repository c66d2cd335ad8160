import type pg from 'pg'
import { vi } from 'vitest'

/** Waits until no transaction, of any database of the server, is older than the newest entry, so that all can be read. */
export async function quietLedger(pool: pg.Pool): Promise<void> {
  const isQuiet = async () => {
    const { rows } = await pool.query<{ quiet: boolean }>(
      `select not exists (select from ledger.entry where xid >= pg_snapshot_xmin(pg_current_snapshot())) as quiet`,
    )
    return rows[0]?.quiet === true
  }
  await vi.waitUntil(isQuiet, { timeout: 100_000, interval: 20 })
}
