import type { Pool } from 'pg'
import { type Transaction, writeTransaction } from '#platform/database/transaction.ts'
import { epochMsOf, type Instant, instantOf } from '#platform/time/instant.ts'
import { ledgerStart } from '../read.ts'
import { entryHash, type SealableEntry } from './canonical-entry.ts'
import { openCheckpoint, signCheckpoint, type SignerKey } from './checkpoint.ts'
import { appendToFolder, lastNoteIn } from './checkpoint-file.ts'
import { type FinishedNode, GrowingTree } from './growing-tree.ts'
import { nodesOf } from './merkle.ts'
import { levelsKept, readNodes, storedRoot } from './node-reader.ts'
import {
  appendCheckpoint,
  appendLeaves,
  appendNodes,
  checkpointsAfter,
  entriesToSeal,
  newestCheckpoint,
  sealedUpTo,
  type StoredCheckpoint,
} from './seal-store.ts'

/** Someone outside who keeps checkpoints: an upper unit, a newspaper, a printer. */
export type Witness = { readonly name: string; offer(checkpoint: StoredCheckpoint): Promise<void> }

export type SealerOptions = {
  readonly pool: Pool
  readonly signer: SignerKey
  /** The folder outside the database that gets every checkpoint. */
  readonly folder: string
  readonly witnesses?: readonly Witness[]
  /** Checkpoints are at least this far apart, and none is signed while nothing changed. */
  readonly checkpointEveryMs?: number
  readonly batch?: number
  readonly onWitnessFailure?: (witness: string, failure: unknown) => void
}

/** What one round did: entries sealed, and the checkpoint signed if one was due. `elsewhere`: another sealer is at work. */
export type SealRound =
  | { readonly state: 'elsewhere' }
  | {
      readonly state: 'sealed'
      readonly entries: number
      readonly isLevel: boolean
      readonly checkpoint?: StoredCheckpoint
    }

/** The database holds another past than the checkpoints outside of it: sealing stops rather than sign two histories. */
class HistoryDiffers extends Error {
  override readonly name = 'HistoryDiffers'
}

const sealerLock = 7_305_003
const defaultIntervalMs = 10_000
const defaultBatch = 5_000

const rightEdge = (size: number) => nodesOf({ from: 0, to: size })

async function resumeTree(transaction: Transaction, size: number): Promise<GrowingTree> {
  const hashes = await readNodes(transaction, rightEdge(size))
  return GrowingTree.resume(
    size,
    rightEdge(size).map((node) => ({ ...node, hash: hashes(node) })),
  )
}

const isKept = (node: FinishedNode) => node.level % levelsKept === 0

async function appendSealed(transaction: Transaction, tree: GrowingTree, entries: readonly SealableEntry[]) {
  const leaves = entries.map((entry, at) => ({
    index: tree.size + at,
    seq: entry.seq,
    xid: entry.xid,
    hash: entryHash(entry),
  }))
  const nodes = leaves.flatMap(({ hash }) => tree.add(hash).filter(isKept))
  if (leaves.length > 0) await appendLeaves(transaction, leaves)
  await appendNodes(transaction, nodes)
}

async function databaseClock(transaction: Transaction): Promise<Instant> {
  const { rows } = await transaction.query<{ now: Instant }>('select clock_timestamp() as now')
  return rows[0]?.now ?? instantOf(0)
}

/** Seals the ledger: follows it in its order, grows the tree, signs checkpoints and hands them out. */
export class Sealer {
  readonly #options: SealerOptions
  #tree: GrowingTree | undefined
  #published: number | undefined

  constructor(options: SealerOptions) {
    this.#options = options
  }

  /** One round: seals what is ready, signs a checkpoint if one is due or `mustSign`, and publishes it. */
  async seal(mustSign: 'when due' | 'now' = 'when due'): Promise<SealRound> {
    try {
      const round = await writeTransaction(this.#options.pool, (transaction) =>
        this.#sealIn(transaction, mustSign),
      )
      if (round.state === 'sealed') await this.#publish(round.checkpoint)
      return round
    } catch (failure) {
      this.#tree = undefined
      throw failure
    }
  }

  /** Seals everything that is ready and signs it. */
  async sealAll(): Promise<void> {
    for (;;) {
      const round = await this.seal('now')
      if (round.state === 'elsewhere' || round.isLevel) return
    }
  }

  async #sealIn(transaction: Transaction, mustSign: 'when due' | 'now'): Promise<SealRound> {
    const { rows } = await transaction.query<{ locked: boolean }>(
      'select pg_try_advisory_xact_lock($1) as locked',
      [sealerLock],
    )
    if (rows[0]?.locked !== true) return { state: 'elsewhere' }
    const { size, position } = await sealedUpTo(transaction)
    const tree = await this.#treeOf(transaction, size)
    const batch = this.#options.batch ?? defaultBatch
    const entries = await entriesToSeal(transaction, size === 0 ? ledgerStart : position, batch)
    await appendSealed(transaction, tree, entries)
    const checkpoint = await this.#signWhenDue(transaction, tree, mustSign)
    return {
      state: 'sealed',
      entries: entries.length,
      isLevel: entries.length < batch,
      ...(checkpoint && { checkpoint }),
    }
  }

  async #treeOf(transaction: Transaction, size: number): Promise<GrowingTree> {
    if (this.#tree?.size === size) return this.#tree
    await this.#refuseOtherHistory(transaction, size)
    this.#tree = await resumeTree(transaction, size)
    return this.#tree
  }

  async #refuseOtherHistory(transaction: Transaction, size: number): Promise<void> {
    const note = lastNoteIn(this.#options.folder)
    if (note === undefined) return
    const kept = openCheckpoint(note, this.#options.signer.verifier)
    if (kept === undefined)
      throw new HistoryDiffers('the last checkpoint outside the database has another signature')
    if (kept.size > size) {
      throw new HistoryDiffers(
        `the database holds ${size} sealed entries, a checkpoint outside of it has ${kept.size}`,
      )
    }
    const root = await storedRoot(transaction, kept.size)
    if (!root.equals(kept.root))
      throw new HistoryDiffers(`the first ${kept.size} sealed entries are not what was signed`)
    this.#published ??= kept.size
  }

  async #signWhenDue(transaction: Transaction, tree: GrowingTree, mustSign: 'when due' | 'now') {
    const last = await newestCheckpoint(transaction)
    if (tree.size === (last?.size ?? 0)) return undefined
    const at = await databaseClock(transaction)
    const sinceLast = last ? epochMsOf(at) - epochMsOf(last.at) : Number.POSITIVE_INFINITY
    const isDue = sinceLast < 0 || sinceLast >= (this.#options.checkpointEveryMs ?? defaultIntervalMs)
    if (mustSign === 'when due' && !isDue) return undefined
    const [size, root] = [tree.size, tree.root()]
    const note = signCheckpoint(
      { origin: this.#options.signer.verifier.name, size, root, at },
      this.#options.signer,
    )
    const checkpoint: StoredCheckpoint = { size, root, at, note }
    await appendCheckpoint(transaction, checkpoint)
    return checkpoint
  }

  async #publish(newest: StoredCheckpoint | undefined): Promise<void> {
    if (newest === undefined && this.#published !== undefined) return
    const missing = await writeTransaction(this.#options.pool, (transaction) =>
      checkpointsAfter(transaction, this.#published ?? 0, 10_000),
    )
    appendToFolder(this.#options.folder, missing)
    this.#published = missing.at(-1)?.size ?? this.#published ?? 0
    const latest = missing.at(-1)
    if (latest)
      await Promise.all((this.#options.witnesses ?? []).map((witness) => this.#offer(witness, latest)))
  }

  async #offer(witness: Witness, checkpoint: StoredCheckpoint): Promise<void> {
    try {
      await witness.offer(checkpoint)
    } catch (failure) {
      this.#options.onWitnessFailure?.(witness.name, failure)
    }
  }
}
