import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeServerFolder, runProgram } from '../database/cluster.ts'
import { serverAccount } from '../database/server-account.ts'

const programs = '/usr/lib/postgresql/15/bin'

/** Whether Debian's PostgreSQL 15 is installed here. */
export const hasDebianPostgres = (): boolean => existsSync(path.join(programs, 'postgres'))

/** A PostgreSQL 15 as an administrator would run it beside Groundwork; nothing of ours is in it. */
export type DebianPostgres = {
  readonly urlOf: (role: string, database: string) => string
  readonly sql: (statement: string, database?: string) => Promise<string>
  readonly restart: (settings: Readonly<Record<string, string>>) => Promise<void>
  readonly switchChecksums: (to: 'enable' | 'disable') => Promise<void>
  readonly remove: () => Promise<void>
}

type Changes = Readonly<Record<string, string>>

const settingsWith = (socketFolder: string, changes: Changes): string =>
  Object.entries({
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    shared_buffers: '64MB',
    ...changes,
  })
    .map(([name, value]) => `-c ${name}='${value}'`)
    .join(' ')

function controlOf(files: string) {
  const account = serverAccount(files)
  const run = (name: string, ...args: string[]) => runProgram(path.join(programs, name), args, { account })
  const log = path.join(files, 'log')
  return {
    run,
    make: async () => {
      makeServerFolder(files, account)
      const ways = ['--auth', 'trust', '--encoding', 'UTF8', '--locale', 'C.UTF-8']
      await run('initdb', '-D', files, '-U', 'postgres', ...ways, '--data-checksums', '--no-sync')
    },
    start: (changes: Changes = {}) =>
      run('pg_ctl', 'start', '-w', '-D', files, '-l', log, '-o', settingsWith(files, changes)),
    stop: () => run('pg_ctl', 'stop', '-w', '-m', 'fast', '-D', files),
  }
}

/** Starts one with checksums in a temporary folder, reachable by its socket alone. */
export async function startDebianPostgres(): Promise<DebianPostgres> {
  const folder = mkdtempSync(path.join(tmpdir(), 'groundwork-pg15-'))
  chmodSync(folder, 0o711)
  const files = path.join(folder, 'files')
  const { run, make, start, stop } = controlOf(files)
  await make()
  await start()
  return {
    urlOf: (role, database) => `postgresql://${role}@localhost/${database}?host=${encodeURIComponent(files)}`,
    sql: (statement, database = 'postgres') =>
      run('psql', '-h', files, '-U', 'postgres', '-d', database, '-XAtq', '-c', statement),
    restart: async (changes) => {
      await stop()
      await start(changes)
    },
    switchChecksums: async (to) => {
      await stop()
      await run('pg_checksums', `--${to}`, '--no-sync', '-D', files)
      await start()
    },
    remove: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
