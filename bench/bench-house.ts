import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Society, settlePeople } from '#app/demonstration/settle-people.ts'
import { performerIn } from '#app/demonstration/perform.ts'
import { beginning, settlePlaces } from '#app/demonstration/settle-places.ts'
import { type Groundwork, openGroundwork } from '#app/open-groundwork.ts'
import { readConfig } from '#platform/config.ts'
import { type BenchDatabase, benchDatabase } from './bench-database.ts'

export type BenchHouse = {
  readonly database: BenchDatabase
  readonly groundwork: Groundwork
  readonly society: Society
  /** Where its keys lie; another process of the same house needs them. */
  readonly folder: string
  readonly close: () => Promise<void>
}

/** A whole installation on a durable PostgreSQL, with the real divisions and the people of three streets, no matters yet. */
export async function benchHouse(): Promise<BenchHouse> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-bench-house-'))
  chmodSync(folder, 0o711)
  const database = await benchDatabase()
  try {
    return await furnish(database, folder)
  } catch (failure) {
    await database.close()
    throw failure
  }
}

async function furnish(database: BenchDatabase, folder: string): Promise<BenchHouse> {
  const groundwork = await openGroundwork(readConfig({ DATA_DIR: folder }), database.pool)
  const perform = performerIn(groundwork.house, groundwork.capabilities)
  const ground = { perform, since: beginning('2026-01-05T01:00:00.000Z'), say: () => {} }
  const society = await settlePeople(ground, await settlePlaces(ground))
  return {
    database,
    groundwork,
    society,
    folder,
    close: async () => {
      await groundwork.close()
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
