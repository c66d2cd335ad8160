import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type pg from 'pg'
import { allMigrations } from '#app/migrations.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded-postgres.ts'
import { migrate } from '#platform/database/migrator.ts'
import { openPool } from '#platform/database/pool.ts'

export type BenchDatabase = {
  readonly pool: pg.Pool
  readonly url: string
  readonly folder: string
  readonly close: () => Promise<void>
}

/** A PostgreSQL with the settings of a real installation (everything durable), migrated and empty, gone with `close`. */
export async function benchDatabase(): Promise<BenchDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-bench-'))
  const server = await startEmbeddedPostgres({ folder })
  // A busy machine may be slow, but must not break off what is being measured.
  const pool = openPool(server.url, { statementTimeoutMs: 0, isPatient: true })
  await migrate(pool, allMigrations)
  return {
    pool,
    url: server.url,
    folder,
    close: async () => {
      await pool.end()
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
