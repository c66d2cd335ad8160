import type pg from 'pg'
import type { Config } from '#platform/config.ts'
import { checkFigures } from '#platform/figures/check-figures.ts'
import { fieldsOf } from '#platform/keeping/kept.ts'
import type { House } from '#platform/operations/house.ts'
import { openHouse } from '#platform/operations/open-house.ts'
import { tellViews } from '#platform/operations/tell-views.ts'
import { type LiveTrees, treesOf } from '#platform/trees/live-trees.ts'
import { rootKeysIn } from '#platform/vault/root-keys.ts'
import { vaultWith } from '#platform/vault/vault.ts'
import type { Module } from '#platform/operations/module.ts'
import { capabilitiesWith, streamsOf } from './capabilities.ts'

export type Groundwork = {
  readonly house: House
  readonly trees: LiveTrees
  readonly capabilities: readonly Module[]
  readonly close: () => Promise<void>
}

/** The house of this process with all its capabilities, on a migrated database. */
export async function openGroundwork(config: Config, pool: pg.Pool): Promise<Groundwork> {
  const capabilities = capabilitiesWith(config)
  checkFigures({ capabilities })
  // Keys first: when they are refused, nothing is open yet that would have to be closed.
  const declared = fieldsOf(capabilities.flatMap(({ keeps }) => keeps))
  const vault = vaultWith(rootKeysIn(config.rootKeyFile), declared)
  const views = capabilities.flatMap((capability) => capability.views)
  await tellViews({ pool, views, vault })
  const trees = await treesOf(pool)
  const house = openHouse({
    pool,
    trees,
    vault,
    views,
    figures: capabilities.flatMap((capability) => capability.figures),
    streams: streamsOf(capabilities),
    filesFolder: config.filesFolder,
  })
  return { house, trees, capabilities, close: () => trees.close() }
}
