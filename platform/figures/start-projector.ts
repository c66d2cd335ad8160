import type pg from 'pg'
import { type FoldMeans, openProjector, type Projector } from './projector.ts'
import { rebuildStaleFigures } from './rebuild-figures.ts'

export type ProjectorMeans = FoldMeans & { readonly report: (failure: unknown) => void }
export type RunningProjector = { readonly stop: () => Promise<void> }

// Enough for many entries to come together in one batch, little enough not to be noticed.
const gatheringMs = 50
const pollMs = 1_000
const smallBatch = 500

type Signal = { readonly wait: (milliseconds: number) => Promise<void>; readonly ring: () => void }

/** Waits for a while, or until somebody rings; a ring while nobody waits is remembered. */
function signal(): Signal {
  let hasRung = false
  let wake: (() => void) | undefined
  return {
    ring: () => {
      hasRung = true
      wake?.()
    },
    wait: async (milliseconds) => {
      if (!hasRung) {
        let timer: NodeJS.Timeout | undefined
        await new Promise<void>((resolve) => {
          wake = resolve
          timer = setTimeout(resolve, milliseconds)
        })
        clearTimeout(timer)
        wake = undefined
      }
      hasRung = false
    },
  }
}

async function listen(pool: pg.Pool, bell: Signal): Promise<pg.PoolClient> {
  const client = await pool.connect()
  client.on('notification', bell.ring)
  client.on('error', bell.ring)
  await client.query('listen ledger_grew')
  return client
}

type Round = { readonly projector: Projector; readonly bell: Signal; readonly isStopped: () => boolean }

async function foldWhileThereIsSome({ projector, isStopped }: Round): Promise<void> {
  while (!isStopped()) {
    const folded = await projector.foldBatch()
    if (folded === 0) return
    if (folded < smallBatch) await new Promise((resolve) => setTimeout(resolve, gatheringMs))
  }
}

async function follow(means: ProjectorMeans, round: Round): Promise<void> {
  while (!round.isStopped()) {
    let client: pg.PoolClient | undefined
    try {
      await rebuildStaleFigures(means)
      client = await listen(means.pool, round.bell)
      while (!round.isStopped()) {
        await foldWhileThereIsSome(round)
        await round.bell.wait(pollMs)
      }
    } catch (failure) {
      means.report(failure)
      await round.bell.wait(pollMs)
    } finally {
      client?.release(true)
    }
  }
}

/** Folds whatever the ledger gets, as soon as it commits, until stopped. Run it in every process: one at a time folds. */
export async function startProjector(means: ProjectorMeans): Promise<RunningProjector> {
  const bell = signal()
  let isStopping = false
  const round = { projector: await openProjector(means), bell, isStopped: () => isStopping }
  const running = follow(means, round)
  return {
    stop: async () => {
      isStopping = true
      bell.ring()
      await running
    },
  }
}
