import {
  chmodSync,
  chownSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
} from 'node:fs'
import path from 'node:path'
import { clusterAt } from '../database/cluster.ts'
import type { ServerAccount } from '../database/server-account.ts'
import { type Belongings, keysBeside, rootKeyName } from './back-up.ts'

const isUsed = (target: string): boolean =>
  existsSync(target) && (!statSync(target).isDirectory() || readdirSync(target).length > 0)

/** A whole backup: its folder, and the folder of its keys. */
export type Backup = { readonly folder: string; readonly keys: string }

/** The backup in a folder; its keys are looked for beside it unless told where they are kept. */
export function backupIn(folder: string, keys = keysBeside(folder)): Backup {
  if (!existsSync(path.join(folder, 'cluster', 'backup_label'))) {
    throw new Error(`${folder} 不是一份完整的备份 · not a whole backup`)
  }
  if (!existsSync(path.join(keys, rootKeyName))) {
    throw new Error(
      `没有找到这份备份的密钥 ${keys}，没有密钥个人信息就读不出来；请用 --keys 指明 · ` +
        `its keys are not at ${keys}, without them personal data cannot be read; name them with --keys`,
    )
  }
  return { folder, keys }
}

/** Puts a backup into an installation that has no data yet; the next start brings the database to its exact state. */
export function restore(backup: Backup, serverFolder: string, belongings: Belongings): void {
  const cluster = clusterAt(serverFolder)
  const { filesFolder, checkpointFolder, keysFolder, rootKeyFile } = belongings
  const occupied = [cluster.files, filesFolder, checkpointFolder, keysFolder, rootKeyFile].find(isUsed)
  if (occupied !== undefined) {
    throw new Error(
      `${occupied} 里已有数据，为避免覆盖没有恢复；请换一个 DATA_DIR · there is data already; choose another DATA_DIR`,
    )
  }
  copyIfThere(path.join(backup.folder, 'files'), filesFolder)
  copyIfThere(path.join(backup.folder, 'checkpoints'), checkpointFolder)
  mkdirSync(keysFolder, { recursive: true, mode: 0o700 })
  copyIfThere(backup.keys, keysFolder)
  mkdirSync(path.dirname(rootKeyFile), { recursive: true, mode: 0o700 })
  copyFileSync(path.join(backup.keys, rootKeyName), rootKeyFile)
  mkdirSync(serverFolder, { recursive: true })
  cpSync(path.join(backup.folder, 'cluster'), cluster.files, { recursive: true })
  // PostgreSQL refuses files that others could read. Its passwords are made anew at the start.
  chmodSync(cluster.files, 0o700)
  if (cluster.account) give(cluster.files, cluster.account)
}

function copyIfThere(from: string, to: string): void {
  if (existsSync(from)) cpSync(from, to, { recursive: true })
}

function give(target: string, account: ServerAccount): void {
  chownSync(target, account.uid, account.gid)
  if (!statSync(target).isDirectory()) return
  for (const name of readdirSync(target)) give(path.join(target, name), account)
}
