import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'

/** The account PostgreSQL runs under when Groundwork itself runs as root, which PostgreSQL refuses. */
export type ServerAccount = { readonly uid: number; readonly gid: number; readonly name: string }

const isRoot = () => process.getuid?.() === 0

function accountNamed(name: string): ServerAccount | undefined {
  if (!existsSync('/etc/passwd')) return undefined
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`))
  const [, , uid, gid] = line?.split(':') ?? []
  return uid && gid ? { uid: Number(uid), gid: Number(gid), name } : undefined
}

function ownerOf(folder: string): ServerAccount | undefined {
  if (!existsSync(folder)) return undefined
  const { uid, gid } = statSync(folder)
  return uid === 0 ? undefined : { uid, gid, name: `uid ${uid}` }
}

/** Undefined when our own account will do; else whoever owns the existing cluster, `postgres`, or `nobody`. */
export function serverAccount(cluster: string): ServerAccount | undefined {
  if (!isRoot()) return undefined
  const nobody = { uid: 65_534, gid: 65_534, name: 'nobody' }
  return ownerOf(cluster) ?? accountNamed('postgres') ?? accountNamed('nobody') ?? nobody
}

function canPass(folder: string, account: ServerAccount): boolean {
  const { mode, uid, gid } = statSync(folder)
  if (uid === account.uid) return (mode & 0o100) !== 0
  if (gid === account.gid) return (mode & 0o010) !== 0
  return (mode & 0o001) !== 0
}

function* ancestorsOf(target: string): Generator<string> {
  for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
    if (existsSync(folder)) yield folder
    if (folder === path.dirname(folder)) return
  }
}

/** Refuses, with the remedy, when the account cannot get to a path through one of its folders. */
export function assertReachable(target: string, account: ServerAccount): void {
  for (const folder of ancestorsOf(target)) {
    if (canPass(folder, account)) continue
    throw new Error(
      `以 root 运行时，PostgreSQL 会改用账号 ${account.name}，但它进不了 ${folder}。` +
        `请执行 chmod o+x ${folder}，或把程序和数据放到别处（如 /opt/groundwork），或用普通账号启动 · ` +
        `Run as root, PostgreSQL uses the account ${account.name}, which cannot enter ${folder}: ` +
        `chmod o+x ${folder}, or move Groundwork (for example to /opt/groundwork), or start it as an ordinary user.`,
    )
  }
}
