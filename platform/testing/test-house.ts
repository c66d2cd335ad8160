import type { Actor } from '../access/actor.ts'
import type { Figure } from '../figures/figure.ts'
import type { StreamKinds } from '../ledger/whose-stream.ts'
import type { Call, House } from '../operations/house.ts'
import { openHouse } from '../operations/open-house.ts'
import type { View } from '../operations/view.ts'
import { treesOf } from '../trees/live-trees.ts'
import { testVault } from '../vault/test-vault.ts'
import { type TestDatabase, testDatabase } from './test-database.ts'

export type TestHouse = House & {
  readonly database: TestDatabase
  /** A call at the house's present time. */
  readonly call: (given: Pick<Call, 'actor'> & Partial<Call>) => Call
  /** A second process on the same database. */
  readonly another: () => TestHouse
  readonly close: () => Promise<void>
}

type Wishes = {
  readonly views: readonly View[]
  readonly figures?: readonly Figure[]
  readonly streams?: StreamKinds
}

/** A house of one's own for a test file: real database, real vault, empty trees. */
export async function openTestHouse(wishes: Wishes): Promise<TestHouse> {
  const database = await testDatabase()
  const trees = await treesOf(database.pool)
  const build = (): TestHouse => {
    const house = openHouse({
      pool: database.pool,
      trees,
      vault: testVault(),
      views: wishes.views,
      figures: wishes.figures ?? [],
      streams: wishes.streams ?? {},
      filesFolder: '',
    })
    return {
      ...house,
      database,
      call: (given) => ({ house, now: house.now(), ...given }),
      another: build,
      close: async () => {
        await trees.close()
        await database.close()
      },
    }
  }
  return build()
}

export const consoleActor: Actor = { kind: 'console', name: 'test' }
