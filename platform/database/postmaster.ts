import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { closeSync, existsSync, lstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeServerFolder, programEnvironment, runProgram } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import { forgetDeadPostmaster, isAlive, processesIn, runningPostmaster } from './postgres-process.ts'
import type { Postmaster } from './postgres-process.ts'
import { postgresPrograms } from './postgres-programs.ts'
import { postgresSettings } from './postgres-settings.ts'
import type { Address } from './postgres-settings.ts'
import { assertReachable } from './server-account.ts'

const pollMs = 10
const startLimitMs = 120_000
const stopLimitMs = 60_000
const largeLogBytes = 10 * 1024 * 1024
// The kernel allows 107 bytes for the whole socket path; `.s.PGSQL.5432` is part of it.
const longestSocketFolder = 90

async function freePort(): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const server = createServer()
  server.on('error', reject)
  server.listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}

function socketFolderFor(cluster: Cluster): string {
  const inside = path.join(cluster.folder, 'socket')
  if (Buffer.byteLength(inside) <= longestSocketFolder) return inside
  const { ino } = statSync(cluster.files)
  return path.join(tmpdir(), `groundwork-${ino}`)
}

// In the shared temporary folder somebody else may have been there first, to listen in.
function refuseForeignFolder(folder: string, uid: number | undefined): void {
  const found = lstatSync(folder)
  if (found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0) return
  throw new Error(`${folder} 不属于本程序，请删除它再启动 · ${folder} is not ours; remove it and start again`)
}

async function addressFor(cluster: Cluster): Promise<Address> {
  if (process.platform === 'win32') return { port: await freePort() }
  const socketFolder = socketFolderFor(cluster)
  if (cluster.account) assertReachable(socketFolder, cluster.account)
  makeServerFolder(socketFolder, cluster.account)
  refuseForeignFolder(socketFolder, cluster.account?.uid ?? process.getuid?.())
  return { socketFolder, port: 5432 }
}

/** The last lines of the server's log, for a message about why it did not start. */
export function endOfLog(cluster: Cluster): string {
  if (!existsSync(cluster.log)) return ''
  return readFileSync(cluster.log, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
}

function openLog(cluster: Cluster): number {
  if (existsSync(cluster.log) && statSync(cluster.log).size > largeLogBytes) {
    renameSync(cluster.log, `${cluster.log}.1`)
  }
  return openSync(cluster.log, 'a', 0o600)
}

// In a session of its own: Ctrl-C in the terminal must reach us first, then we stop it in good order.
function spawnPostmaster(cluster: Cluster, settings: Readonly<Record<string, string>>): ChildProcess {
  const log = openLog(cluster)
  const { uid, gid } = cluster.account ?? {}
  const as = uid === undefined ? {} : { uid, gid }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(postgresPrograms().postgres, ['-D', cluster.files, ...args], {
    ...as,
    env: programEnvironment,
    cwd: '/',
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.unref()
  return child
}

/** The postmaster of a cluster, taking connections: the one that runs, or else a new one. */
export async function readyPostmaster(
  cluster: Cluster,
  changes: Readonly<Record<string, string>>,
): Promise<Postmaster> {
  const limit = performance.now() + startLimitMs
  for (;;) {
    const running = runningPostmaster(cluster.files)
    if (!running) return await startPostmaster(cluster, changes)
    if (running.isReady) return running
    if (performance.now() > limit)
      throw new Error(`PostgreSQL (${running.pid}) 一直没有就绪 · never got ready`)
    await pause(pollMs)
  }
}

type Watched = { readonly hasFailed: () => string | undefined }

function watch(child: ChildProcess, cluster: Cluster): Watched {
  let failure: string | undefined
  child.on('error', (error) => {
    failure = error.message
  })
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null
  return { hasFailed: () => failure ?? (hasEnded() ? endOfLog(cluster) : undefined) }
}

async function untilRunning(cluster: Cluster, watched: Watched): Promise<Postmaster> {
  const limit = performance.now() + startLimitMs
  for (;;) {
    const running = runningPostmaster(cluster.files)
    if (running?.isReady) return running
    const failure = running ? undefined : watched.hasFailed()
    if (failure !== undefined || performance.now() > limit) {
      throw new Error(`PostgreSQL 没有启动 · PostgreSQL did not start:\n${failure ?? endOfLog(cluster)}`)
    }
    await pause(pollMs)
  }
}

/** Starts PostgreSQL in a cluster where none is running, and waits until it takes connections. */
async function startPostmaster(
  cluster: Cluster,
  changes: Readonly<Record<string, string>> = {},
): Promise<Postmaster> {
  forgetDeadPostmaster(cluster.files)
  const address = await addressFor(cluster)
  const child = spawnPostmaster(cluster, postgresSettings(address, changes))
  return await untilRunning(cluster, watch(child, cluster))
}

// A process that has ended but was not yet buried counts as alive; it has no working folder any more.
const isAtWork = (cluster: Cluster, pid: number): boolean =>
  processesIn(cluster.files)?.includes(pid) ?? isAlive(pid)

/** Ends the server: connections are closed, everything is written down. Returns when it is gone. */
export async function stopPostmaster(cluster: Cluster): Promise<void> {
  const running = runningPostmaster(cluster.files)
  if (!running) return
  if (process.platform === 'win32') {
    await runProgram(postgresPrograms().pgCtl, ['stop', '-m', 'fast', '-D', cluster.files], cluster)
    return
  }
  process.kill(running.pid, 'SIGINT')
  const limit = performance.now() + stopLimitMs
  while (isAtWork(cluster, running.pid)) {
    if (performance.now() > limit) throw new Error(`PostgreSQL (${running.pid}) 没有停下来 · did not stop`)
    await pause(pollMs)
  }
}
