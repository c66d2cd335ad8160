import type { Config } from '#platform/config.ts'
import { type Groundwork, openGroundwork } from './open-groundwork.ts'
import { type OpenDatabase, openDatabase } from './open-database.ts'

/** Opens this installation for one command, without a web server, and closes it again. */
export async function withGroundwork<Result>(
  config: Config,
  use: (groundwork: Groundwork, database: OpenDatabase) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase(config, { statementTimeoutMs: 0 })
  try {
    const groundwork = await openGroundwork(config, database.pool)
    try {
      return await use(groundwork, database)
    } finally {
      await groundwork.close()
    }
  } finally {
    await database.close()
  }
}
