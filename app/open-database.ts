import path from 'node:path'
import type pg from 'pg'
import type { Config } from '#platform/config.ts'
import { startEmbeddedPostgres } from '#platform/database/embedded-postgres.ts'
import { migrate } from '#platform/database/migrator.ts'
import { openPool } from '#platform/database/pool.ts'
import { refuseUnfitRole, refuseUnfitServer } from '#platform/database/fit-server.ts'
import { allMigrations } from './migrations.ts'

export type OpenDatabase = {
  readonly pool: pg.Pool
  readonly url: string
  readonly isEmbedded: boolean
  readonly close: () => Promise<void>
  /** Stops the server that came along at once, whoever is still at work in it. */
  readonly halt: () => Promise<void>
}

/** Where the PostgreSQL that comes along keeps everything of its own. */
export const embeddedFolder = (config: Config): string => path.join(config.dataFolder, 'postgres')

type Wishes = { readonly statementTimeoutMs?: number; readonly migrates?: boolean }

/** The database of this installation, reachable, fit, and with the newest shape. */
export async function openDatabase(config: Config, wishes: Wishes = {}): Promise<OpenDatabase> {
  const server =
    config.databaseUrl === undefined
      ? await startEmbeddedPostgres({
          folder: embeddedFolder(config),
          reserveFile: path.join(config.dataFolder, 'reserve'),
        })
      : undefined
  const url = server?.url ?? config.databaseUrl ?? ''
  const pool = openPool(
    url,
    wishes.statementTimeoutMs === undefined ? {} : { statementTimeoutMs: wishes.statementTimeoutMs },
  )
  const close = async (): Promise<void> => {
    await pool.end()
    await server?.stop()
  }
  const halt = async (): Promise<void> => server?.stop()
  try {
    await refuseUnfitServer(pool)
    if (wishes.migrates !== false) await migrate(pool, allMigrations)
    await refuseUnfitRole(pool)
    return { pool, url, isEmbedded: server !== undefined, close, halt }
  } catch (failure) {
    await close()
    throw failure
  }
}
