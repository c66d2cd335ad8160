import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { createInterface } from 'node:readline'
import type { BenchHouse } from './bench-house.ts'

const app = path.resolve(import.meta.dirname, '..', 'app')
const words = [path.join(app, 'run.mjs'), path.join(app, 'command-line.ts'), 'start']

/** The server as `npm start` starts it, in a process of its own, on the house's database. */
export type ServingProcess = {
  readonly address: string
  /** Megabytes that it holds in memory now. */
  readonly megabytes: () => number
  readonly stop: () => Promise<void>
}

/** Megabytes of memory that a process holds. */
export function megabytesOf(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  return Math.round(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1_000)
}

/** The one process that a launcher started. */
const startedBy = (pid: number | undefined): number =>
  Number.parseInt(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8'), 10)

export async function servingProcess({
  database,
  folder,
}: Pick<BenchHouse, 'database' | 'folder'>): Promise<ServingProcess> {
  const child = spawn(process.execPath, words, {
    env: {
      PATH: '/usr/bin:/bin',
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      PORT: '0',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const isGone = new Promise((resolve) => child.on('close', resolve))
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const said = /running: (http:\S+)/.exec(line)?.[1]
      if (said) resolve(said)
    })
    child.on('close', () => reject(new Error('the server did not start')))
  })
  const server = startedBy(child.pid)
  // A row that breaks off leaves no server behind.
  process.once('exit', () => child.exitCode ?? process.kill(server, 'SIGKILL'))
  return {
    address,
    megabytes: () => megabytesOf(server),
    stop: async () => {
      child.kill('SIGTERM')
      await isGone
    },
  }
}
