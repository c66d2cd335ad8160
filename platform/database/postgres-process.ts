import { existsSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'

const pidFile = (cluster: string) => path.join(cluster, 'postmaster.pid')

/** What a running PostgreSQL writes beside its files. */
export type Postmaster = {
  readonly pid: number
  readonly port: number
  readonly socketFolder: string
  readonly isReady: boolean
}

/** The postmaster that the cluster's own note names, running or not. */
export function notedPostmaster(cluster: string): Postmaster | undefined {
  if (!existsSync(pidFile(cluster))) return undefined
  const [pid, , , port, socketFolder, , , status] = readFileSync(pidFile(cluster), 'utf8').split('\n')
  if (!pid) return undefined
  return {
    pid: Number(pid),
    port: Number(port ?? 0),
    socketFolder: socketFolder?.trim() ?? '',
    isReady: status?.trim() === 'ready',
  }
}

/** True while a process of this id exists. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const isGoneError = (error: unknown) => error instanceof Error && 'code' in error

function workingFolder(pid: string): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch (error) {
    if (isGoneError(error)) return ''
    throw error
  }
}

/** The processes at work inside the cluster, found by their working folder; undefined where that cannot be known. */
export function processesIn(cluster: string): number[] | undefined {
  if (!existsSync('/proc/self/cwd')) return undefined
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.filter((pid) => workingFolder(pid) === cluster).map(Number)
}

/** The postmaster running in the cluster. A note left by a killed one, or naming a stranger, does not count. */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const noted = notedPostmaster(cluster)
  if (!noted || !isAlive(noted.pid)) return undefined
  const inside = processesIn(cluster)
  return inside === undefined || inside.includes(noted.pid) ? noted : undefined
}

/**
 * Removes the note of a postmaster that is certainly gone: no process works in the cluster any more. A note written
 * meanwhile by another start belongs to a living one and stays.
 */
export function forgetDeadPostmaster(cluster: string): void {
  const noted = notedPostmaster(cluster)
  if (!noted || processesIn(cluster)?.length !== 0) return
  if (notedPostmaster(cluster)?.pid === noted.pid) rmSync(pidFile(cluster), { force: true })
}
