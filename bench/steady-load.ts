import type pg from 'pg'
import { writeTransaction } from '#platform/database/transaction.ts'
import { appendEntries, type NewEntry } from '#platform/ledger/append.ts'

const batchesPerSecond = 20
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

export type Load = {
  readonly perSecond: number
  readonly seconds: number
  /** What the entries of number `from` up to `from + count` are. */
  readonly entries: (from: number, count: number) => NewEntry[]
  /** Told of every commit: how many were written by then. */
  readonly onCommit?: (written: number) => void
}

/** What entries of a load have in common. */
export const ofLoad = {
  organisation: null,
  actor: 'job:bench',
  actingAs: null,
  subject: null,
  key: null,
  digest: null,
  token: null,
} as const

/** Appends in its rhythm, as callers that share commits do; how many were written. */
export async function writeSteadily(pool: pg.Pool, load: Load): Promise<number> {
  const each = Math.max(1, Math.round(load.perSecond / batchesPerSecond))
  const rhythm = (1_000 * each) / load.perSecond
  const start = performance.now()
  let written = 0
  for (let at = 0; at * rhythm < load.seconds * 1_000; at += 1) {
    await pause(Math.max(0, start + at * rhythm - performance.now()))
    const entries = load.entries(written, each)
    await writeTransaction(pool, async (tx) => {
      await appendEntries(tx, entries)
    })
    written += each
    load.onCommit?.(written)
  }
  return written
}
