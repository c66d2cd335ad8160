import type pg from 'pg'
import type { Actor } from '../access/actor.ts'
import type { LiveTrees } from '../trees/live-trees.ts'
import type { Figure } from '../figures/figure.ts'
import type { StreamKinds } from '../ledger/whose-stream.ts'
import type { Instant } from '../time/instant.ts'
import type { Vault } from '../vault/vault.ts'
import type { View } from './view.ts'
import type { WriteQueue } from './write-queue.ts'

/** What every operation runs in; made once per process (or per test) by `openHouse`. */
export type House = {
  readonly pool: pg.Pool
  readonly trees: LiveTrees
  readonly vault: Vault
  readonly views: readonly View[]
  /** Every figure of every capability. */
  readonly figures: readonly Figure[]
  /** Whose the streams of every capability are. */
  readonly streams: StreamKinds
  readonly writes: WriteQueue
  /** Uploaded photos live below this folder. */
  readonly filesFolder: string
  readonly now: () => Instant
  /** A new UUIDv7. */
  readonly newId: () => string
}

/** One call of an operation: who, when, in which house. */
export type Call = {
  readonly house: House
  readonly actor: Actor
  readonly now: Instant
  /** Idempotency key of a write. */
  readonly key?: string
  /** The session token (hex) of staff: the database looks the reach up from it. */
  readonly sessionToken?: string
  /** Hash of the receipt a resident holds: the database shows the one case it opens. */
  readonly receiptHash?: string
  /** When a phone that was offline did it, already corrected for its clock. */
  readonly occurredAt?: Instant
  /** Set by HTTP alone: the browser at the other end. */
  readonly browser?: Browser
}

/** What signing in needs of the browser that asks. */
export type Browser = {
  /** The address the page was opened at (`https://host`), for passkeys and links. */
  readonly origin: string
  /** A short name of the browser and system ("Chrome · Windows"), shown to its owner in the list of sessions. */
  readonly device: string
  /** Sets the session cookie to a new token; null takes it away. The token is never part of an answer. */
  readonly giveSession: (token: string | null) => void
}
