import { renameSync, rmSync } from 'node:fs'
import type pg from 'pg'
import type { Config } from '#platform/config.ts'
import { migrate } from '#platform/database/migrator.ts'
import { checkpointFolder } from '#platform/ledger/seal/checkpoint-file.ts'
import { allMigrations } from './migrations.ts'

const ownSchemas = `select nspname as name from pg_namespace
  where nspname !~ '^pg_' and nspname not in ('information_schema', 'public')`

/**
 * Throws a demonstration world away: its schemas, its photos, and the checkpoints that sealed it (kept under another
 * name). Never called on a database with real data: the caller has looked.
 */
export async function emptyDatabase(pool: pg.Pool, config: Config): Promise<void> {
  const { rows } = await pool.query<{ name: string }>(ownSchemas)
  for (const { name } of rows) await pool.query(`drop schema "${name}" cascade`)
  await migrate(pool, allMigrations)
  rmSync(config.filesFolder, { recursive: true, force: true })
  const folder = checkpointFolder(config.dataFolder)
  try {
    renameSync(folder, `${folder}-of-removed-demonstration-${Date.now()}`)
  } catch {
    // There was no folder: nothing had been sealed yet.
  }
}
