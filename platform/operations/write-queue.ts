import type pg from 'pg'
import { type Transaction, writeTransaction } from '../database/transaction.ts'
import { houseProblems, Problem } from '../errors.ts'
import { holdPhotos } from '../files/photo-holders.ts'
import { appendEntries, type NewEntry, OutsideReach } from '../ledger/append.ts'
import { readStreams, type StoredEntry } from '../ledger/read.ts'
import type { LiveTrees } from '../trees/live-trees.ts'
import type { SecretRow, Vault } from '../vault/vault.ts'
import { projectViews, type View } from './view.ts'

export type Histories = ReadonlyMap<string, readonly StoredEntry[]>

/** What one command wants written, decided purely from the histories it asked for. */
export type Attempt<Reply> = {
  readonly entries: readonly NewEntry[]
  readonly secrets: readonly SecretRow[]
  readonly reply: () => Reply
}

type Waiting = {
  readonly streams: readonly string[]
  readonly attempt: (histories: Histories) => Attempt<unknown>
  readonly resolve: (reply: unknown) => void
  readonly reject: (reason: unknown) => void
}

type Decided = { readonly outcomes: readonly Outcome[]; readonly types: ReadonlySet<string> }

type Outcome = { readonly waiting: Waiting; readonly reply?: () => unknown; readonly reason?: unknown }

/** A decision, and the histories it needs. */
export type Write<Reply> = {
  readonly streams: readonly string[]
  readonly attempt: (histories: Histories) => Attempt<Reply>
}

export type WriteQueue = {
  /**
   * Runs a decision on the freshest histories and commits it, once what it needs besides is prepared. Several
   * callers' decisions share one commit; one that is nearly prepared is waited for, a moment and no longer.
   */
  readonly write: <Facts, Reply>(
    preparing: Promise<Facts>,
    decision: (facts: Facts) => Write<Reply>,
  ) => Promise<Reply>
}

type Means = {
  readonly pool: pg.Pool
  readonly trees: LiveTrees
  readonly views: readonly View[]
  readonly vault: Vault
}

const largestBatch = 128
const longestWaitMs = 4
const mostTries = 6

/** Opens the one way by which commands reach the ledger in this process. */
export function openWriteQueue(means: Means): WriteQueue {
  const queue: Waiting[] = []
  const gate = openGate(longestWaitMs)
  let busy = false

  async function drain(): Promise<void> {
    if (busy) return
    busy = true
    while (queue.length > 0) {
      if (queue.length < largestBatch) await gate.allThrough()
      await commitTogether(means, queue.splice(0, largestBatch))
    }
    busy = false
  }

  return {
    write: async (preparing, decision) => {
      const { streams, attempt } = decision(await gate.through(preparing))
      return new Promise((resolve, reject) => {
        // Guarantee: `attempt` is the one that makes the reply, so its type is the promise's type.
        queue.push({ streams, attempt, resolve: resolve as (reply: unknown) => void, reject })
        void drain()
      })
    },
  }
}

/** Knows how many are on their way to the queue; a commit costs the same for one and for all of them. */
function openGate(longestMs: number) {
  let coming = 0
  let open: (() => void) | undefined
  return {
    async through<Value>(preparing: Promise<Value>): Promise<Value> {
      coming += 1
      try {
        return await preparing
      } finally {
        coming -= 1
        if (coming === 0) open?.()
      }
    },
    async allThrough(): Promise<void> {
      if (coming === 0) return
      await new Promise<void>((resolve) => {
        const late = setTimeout(resolve, longestMs)
        open = () => {
          clearTimeout(late)
          resolve()
        }
      })
      open = undefined
    },
  }
}

async function commitTogether(means: Means, batch: readonly Waiting[]): Promise<void> {
  try {
    await commit(means, batch)
  } catch (reason) {
    if (batch.length === 1 && batch[0]) return commitAlone(means, batch[0], reason)
    for (const waiting of batch) await commitTogether(means, [waiting])
  }
}

async function commit(means: Means, batch: readonly Waiting[]): Promise<void> {
  const { outcomes, types } = await writeTransaction(means.pool, (tx) => decideAll(means, tx, batch))
  await readOwnTrees(means, types)
  outcomes.forEach(settle)
}

/** Whoever changed a tree finds it changed at the next step, without waiting for the notification. */
export async function readOwnTrees(
  means: Pick<Means, 'trees' | 'views'>,
  types: ReadonlySet<string>,
): Promise<void> {
  const isTreeChanged = means.views.some(
    (view) => view.tables.includes('tree.node') && view.of.some((type) => types.has(type)),
  )
  if (isTreeChanged) await means.trees.refresh()
}

// After the commit: a reply that fails must not look like a write that failed.
function settle(outcome: Outcome): void {
  try {
    if (outcome.reply) outcome.waiting.resolve(outcome.reply())
    else outcome.waiting.reject(outcome.reason)
  } catch (reason) {
    outcome.waiting.reject(reason)
  }
}

/** Another process was faster, or the database refused: try again on fresh histories, a few times. */
async function commitAlone(means: Means, waiting: Waiting, firstReason: unknown): Promise<void> {
  let reason = firstReason
  for (let tries = 1; tries < mostTries && isWorthAnother(reason); tries += 1) {
    try {
      return await commit(means, [waiting])
    } catch (next) {
      reason = next
    }
  }
  waiting.reject(translated(reason))
}

const retryable: readonly string[] = ['40001', '40P01']
const ledgerRaces: readonly string[] = ['entry_once', 'entry_key_once']

function isWorthAnother(reason: unknown): boolean {
  const { code, constraint } = databaseError(reason)
  if (code === undefined) return false
  return (
    retryable.includes(code) ||
    (code === '23505' &&
      ledgerRaces.some((name) => constraint?.endsWith(name) || constraint?.includes('_stream_')))
  )
}

function translated(reason: unknown): unknown {
  if (reason instanceof OutsideReach) return new Problem('not-allowed', houseProblems.notAllowed)
  if (isWorthAnother(reason)) return new Problem('conflict', houseProblems.movedOn)
  return reason
}

function databaseError(reason: unknown): { code?: string; constraint?: string } {
  if (typeof reason !== 'object' || reason === null) return {}
  const { code, constraint } = reason as { code?: unknown; constraint?: unknown }
  return { ...(typeof code === 'string' && { code }), ...(typeof constraint === 'string' && { constraint }) }
}

async function decideAll(means: Means, tx: Transaction, batch: readonly Waiting[]): Promise<Decided> {
  const histories = await readStreams(tx, [...new Set(batch.flatMap((waiting) => waiting.streams))])
  const entries: NewEntry[] = []
  const secrets: SecretRow[] = []
  const outcomes = batch.map((waiting): Outcome => {
    try {
      const attempt = waiting.attempt(histories)
      entries.push(...attempt.entries)
      secrets.push(...attempt.secrets)
      for (const entry of attempt.entries) remember(histories, entry)
      return { waiting, reply: attempt.reply }
    } catch (reason) {
      return { waiting, reason }
    }
  })
  await appendAndProject(means, tx, { entries, secrets })
  return { outcomes, types: new Set(entries.map((entry) => entry.type)) }
}

function remember(histories: Map<string, StoredEntry[]>, entry: NewEntry): void {
  const { token: _token, ...rest } = entry
  histories.get(entry.stream)?.push({ ...rest, seq: '' })
}

/** Appends, which wakes whoever follows the ledger, keeps the secrets and brings the synchronous views up to date. */
export async function appendAndProject(
  means: Pick<Means, 'views' | 'vault'>,
  tx: Transaction,
  given: { readonly entries: readonly NewEntry[]; readonly secrets: readonly SecretRow[] },
): Promise<void> {
  if (given.entries.length === 0) return
  const written = await appendEntries(tx, given.entries)
  await holdPhotos(tx, written)
  await means.vault.insertSecrets(tx, given.secrets)
  const tools = { vault: means.vault.afterInserting(given.secrets) }
  await projectViews(tx, means.views, { entries: written, tools })
}
