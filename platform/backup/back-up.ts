import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import type { EmbeddedPostgres } from '../database/embedded-postgres.ts'
import { copyLiveFolder } from './copy-live-folder.ts'

/** What belongs to one installation, besides its database. */
export type Belongings = {
  readonly filesFolder: string
  readonly checkpointFolder: string
  readonly keysFolder: string
  readonly rootKeyFile: string
}

/** The keys of a backup lie beside it, in a folder of their own, to be kept in another place. */
export const keysBeside = (backup: string): string => `${backup}-keys`

/** Under this name the root key lies among the keys of a backup. */
export const rootKeyName = 'root-key'

// PostgreSQL makes these anew; their folders have to be there, empty.
const emptied: readonly string[] = [
  'pg_wal',
  'pg_replslot',
  'pg_dynshmem',
  'pg_notify',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
]
const control = path.join('global', 'pg_control')
const notCopied = new Set(['postmaster.pid', 'postmaster.opts', control, ...emptied])

const isNotCopied = (name: string): boolean =>
  notCopied.has(name) ||
  emptied.some((folder) => name.startsWith(folder + path.sep)) ||
  /(^|[/\\])(pgsql_tmp|pg_internal\.init)/.test(name)

/**
 * Copies a running installation into a new folder: the cluster with the WAL that makes it consistent, photos and
 * checkpoints; its keys into another beside it. Nobody is kept from working. Both appear only when they are whole.
 */
export async function backUp(
  server: EmbeddedPostgres,
  belongings: Belongings,
  target: string,
): Promise<void> {
  for (const folder of [target, keysBeside(target)]) {
    if (existsSync(folder)) throw new Error(`${folder} 已经存在，请换一个文件夹 · the folder exists already`)
  }
  const unfinished = `${target}.unfinished`
  const keys = `${keysBeside(target)}.unfinished`
  for (const folder of [unfinished, keys]) {
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  }
  const { filesFolder, checkpointFolder } = belongings
  // Checkpoints first and photos last: no checkpoint may know more than the ledger, no entry more photos than there are.
  copyIfThere(checkpointFolder, path.join(unfinished, 'checkpoints'))
  await copyCluster(server, path.join(unfinished, 'cluster'))
  copyIfThere(filesFolder, path.join(unfinished, 'files'))
  copyKeys(belongings, keys)
  renameSync(keys, keysBeside(target))
  renameSync(unfinished, target)
}

function copyIfThere(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, to, { recursive: true })
}

function copyKeys({ keysFolder, rootKeyFile }: Belongings, to: string): void {
  copyIfThere(keysFolder, to)
  if (existsSync(rootKeyFile)) copyFileSync(rootKeyFile, path.join(to, rootKeyName))
}

async function copyCluster(server: EmbeddedPostgres, to: string): Promise<void> {
  const client = new pg.Client({ connectionString: server.superuserUrl })
  await client.connect()
  try {
    await copyBetweenMarks(client, server.cluster.files, to)
  } finally {
    await client.end()
  }
}

type Stopped = { readonly labelfile: string; readonly last: string }

async function copyBetweenMarks(client: pg.Client, from: string, to: string): Promise<void> {
  // The slot keeps PostgreSQL from recycling WAL that the copy needs; it ends with this connection.
  await client.query(`select pg_create_physical_replication_slot('groundwork_backup', true, true)`)
  const { rows: started } = await client.query<{ first: string }>(
    `select pg_walfile_name(pg_backup_start('groundwork', true)) as first`,
  )
  await copyLiveFolder(from, to, isNotCopied)
  copyFileSync(path.join(from, control), path.join(to, control))
  const { rows: stopped } = await client.query<Stopped>(
    `select labelfile, pg_walfile_name(lsn) as last from pg_backup_stop(false)`,
  )
  for (const name of emptied) mkdirSync(path.join(to, name), { recursive: true, mode: 0o700 })
  writeFileSync(path.join(to, 'backup_label'), stopped[0]?.labelfile ?? '', { mode: 0o600 })
  await client.query('select pg_switch_wal()')
  const isNeeded = (name: string) =>
    /^[0-9A-F]{24}$/.test(name) && name >= (started[0]?.first ?? '') && name <= (stopped[0]?.last ?? '')
  for (const name of readdirSync(path.join(from, 'pg_wal')).filter(isNeeded)) {
    cpSync(path.join(from, 'pg_wal', name), path.join(to, 'pg_wal', name))
  }
}
