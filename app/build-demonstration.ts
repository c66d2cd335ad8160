import { openPool } from '#platform/database/pool.ts'
import { openProjector } from '#platform/figures/projector.ts'
import type { Society } from './demonstration/settle-people.ts'
import type { OpenDatabase } from './open-database.ts'
import type { Groundwork } from './open-groundwork.ts'

type Building = Pick<Groundwork, 'house' | 'trees' | 'capabilities'> &
  Pick<OpenDatabase, 'url'> & {
    /** A smaller world for tests: one in how many matters happens. */
    readonly thinning?: number
  }

/**
 * Builds the demonstration world and its figures. Its thousands of commits do not wait for the disk; the first note, by
 * which a world cut short is known, and the last, which carries all before it, do.
 */
export async function buildDemonstration(building: Building, say: (step: string) => void): Promise<Society> {
  const { url, house, trees, capabilities: modules, thinning = 1 } = building
  const { buildWorld } = await import('./demonstration/build-world.ts')
  const pool = openPool(url, { statementTimeoutMs: 0, isPatient: true, isBegunAgain: true })
  const society = await buildWorld({ pool, house, trees, modules, say, thinning }).finally(() => pool.end())
  say('汇总指标\n')
  await (await openProjector({ pool: house.pool, trees, figures: house.figures })).foldAll()
  return society
}
