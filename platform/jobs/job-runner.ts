import type pg from 'pg'
import type { House } from '../operations/house.ts'
import type { Job } from './job.ts'

type Report = { readonly job: string; readonly failure: unknown }

type Runner = { readonly stop: () => Promise<void> }

const lockSpace = 7305
// Each job holds a connection besides those its work takes; all at once would wait for each other on a small pool.
const atOnce = 4

/** Runs every job in its rhythm until stopped; where several workers run, each job is done by one of them at a time. */
export function startJobs(house: House, jobs: readonly Job[], report: (report: Report) => void): Runner {
  const stopping = new AbortController()
  const inTurn = turnstile(atOnce)
  const loops = jobs.map((job) => repeat(house, job, { report, inTurn, stopping: stopping.signal }))
  return {
    async stop() {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

type Turnstile = (run: () => Promise<void>) => Promise<void>

/** Lets so many run at a time, the others in the order in which they came. */
function turnstile(most: number): Turnstile {
  const waiting: (() => void)[] = []
  const state = { running: 0 }
  return async (run) => {
    if (state.running >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    else state.running += 1
    try {
      await run()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else state.running -= 1
    }
  }
}

type Circumstances = {
  readonly report: (report: Report) => void
  readonly inTurn: Turnstile
  readonly stopping: AbortSignal
}

async function repeat(house: House, job: Job, circumstances: Circumstances): Promise<void> {
  while (!circumstances.stopping.aborted) {
    try {
      await circumstances.inTurn(async () => {
        if (!circumstances.stopping.aborted) await runAlone(house, job)
      })
    } catch (failure) {
      circumstances.report({ job: job.name, failure })
    }
    await pause(job.everySeconds * 1000, circumstances.stopping)
  }
}

/** Runs a job once unless another process is at it; the lock goes with the connection, so a killed worker frees it. */
async function runAlone(house: House, job: Job): Promise<boolean> {
  const client: pg.PoolClient = await house.pool.connect()
  try {
    const { rows } = await client.query<{ mine: boolean }>(
      'select pg_try_advisory_lock($1, hashtext($2)) as mine',
      [lockSpace, job.name],
    )
    if (!rows[0]?.mine) return false
    try {
      await job.run(house)
    } finally {
      await client.query('select pg_advisory_unlock($1, hashtext($2))', [lockSpace, job.name])
    }
    return true
  } finally {
    client.release()
  }
}

function pause(milliseconds: number, stopping: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stopping.aborted) return resolve()
    const timer = setTimeout(resolve, milliseconds)
    stopping.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
