import type pg from 'pg'
import type { Figure } from '../figures/figure.ts'
import type { StreamKinds } from '../ledger/whose-stream.ts'
import type { LiveTrees } from '../trees/live-trees.ts'
import { type Instant, instantOf } from '../time/instant.ts'
import type { Vault } from '../vault/vault.ts'
import { newId } from '../web/new-id.ts'
import type { House } from './house.ts'
import type { View } from './view.ts'
import { openWriteQueue } from './write-queue.ts'

export type HouseParts = {
  readonly pool: pg.Pool
  readonly trees: LiveTrees
  readonly vault: Vault
  readonly views: readonly View[]
  readonly figures?: readonly Figure[]
  readonly streams?: StreamKinds
  readonly filesFolder: string
  readonly now?: () => Instant
}

/** Puts together what operations run in. */
export function openHouse(parts: HouseParts): House {
  return {
    figures: [],
    streams: {},
    ...parts,
    writes: openWriteQueue(parts),
    now: parts.now ?? (() => instantOf(Date.now())),
    newId: () => newId(),
  }
}
