import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import path from 'node:path'
import { postgresPrograms } from './postgres-programs.ts'
import { assertReachable, serverAccount } from './server-account.ts'
import type { ServerAccount } from './server-account.ts'

/** The files of one embedded PostgreSQL and the account they belong to (undefined: our own). */
export type Cluster = {
  readonly folder: string
  readonly files: string
  readonly log: string
  readonly account: ServerAccount | undefined
}

/** What PostgreSQL's programs see of our environment: nothing but this. */
export const programEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

/** Names the places inside `folder`; nothing is made yet. */
export function clusterAt(folder: string): Cluster {
  const files = path.join(folder, 'cluster')
  return { folder, files, log: path.join(folder, 'postgres.log'), account: serverAccount(files) }
}

const passwordFile = (cluster: Cluster, role: string) => path.join(cluster.folder, 'secrets', role)

/** The generated password of a role of the embedded server; undefined when its file is gone. */
export function passwordOf(cluster: Cluster, role: string): string | undefined {
  const file = passwordFile(cluster, role)
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined
}

/** Makes and keeps (0600) a 256-bit password. */
export function createPassword(cluster: Cluster, role: string): string {
  const password = randomBytes(32).toString('base64url')
  mkdirSync(path.dirname(passwordFile(cluster, role)), { recursive: true, mode: 0o700 })
  writeFileSync(passwordFile(cluster, role), `${password}\n`, { mode: 0o600 })
  return password
}

/** Makes a folder that only the server's account may enter. */
export function makeServerFolder(folder: string, account: ServerAccount | undefined): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  if (account && lstatSync(folder).uid === 0) chownSync(folder, account.uid, account.gid)
}

/** Runs one of PostgreSQL's programs under the server's account and returns what it printed; throws when it fails. */
export function runProgram(
  program: string,
  args: readonly string[],
  options: { account: ServerAccount | undefined; input?: string },
): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>()
  const { uid, gid } = options.account ?? {}
  const as = uid === undefined ? {} : { uid, gid }
  const child = spawn(program, args, { ...as, env: programEnvironment, cwd: '/', stdio: 'pipe' })
  let printed = ''
  child.stdout.on('data', (part: Buffer) => {
    printed += part.toString()
  })
  child.stderr.on('data', (part: Buffer) => {
    printed += part.toString()
  })
  child.on('error', reject)
  child.on('close', (code) => {
    if (code === 0) resolve(printed)
    else reject(new Error(`${path.basename(program)}: ${printed.trim()}`))
  })
  // A program that reads nothing may be gone already.
  child.stdin.on('error', () => {})
  child.stdin.end(options.input ?? '')
  return promise
}

function assertUsable(cluster: Cluster): void {
  if (!cluster.account) return
  assertReachable(postgresPrograms().postgres, cluster.account)
  assertReachable(cluster.files, cluster.account)
}

const initdbArguments = (folder: string, passwordFile: string) => [
  ...['--pgdata', folder, '--username', 'postgres', '--pwfile', passwordFile],
  ...['--auth', 'scram-sha-256', '--encoding', 'UTF8', '--locale', 'C'],
  ...['--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8', '--data-checksums', '--no-instructions'],
]

// Made beside and renamed when whole, so that a power cut in between leaves nothing half-made.
async function initialise(cluster: Cluster): Promise<void> {
  const unfinished = `${cluster.files}.unfinished`
  const handed = `${cluster.folder}/.initial-password`
  rmSync(unfinished, { recursive: true, force: true })
  makeServerFolder(unfinished, cluster.account)
  const password = passwordOf(cluster, 'postgres') ?? createPassword(cluster, 'postgres')
  writeFileSync(handed, password, { mode: 0o600 })
  if (cluster.account) chownSync(handed, cluster.account.uid, cluster.account.gid)
  try {
    await runProgram(postgresPrograms().initdb, initdbArguments(unfinished, handed), cluster)
  } finally {
    rmSync(handed, { force: true })
  }
  renameSync(unfinished, cluster.files)
}

function assertSameMajor(cluster: Cluster, programVersion: string): void {
  const written = readFileSync(path.join(cluster.files, 'PG_VERSION'), 'utf8').trim()
  const major = /(\d+)[.\d]*\s*$/m.exec(programVersion.trim())?.[1]
  if (written === major) return
  throw new Error(
    `数据由 PostgreSQL ${written} 写成，本程序自带 ${major}：请先用旧版本 backup，再用新版本 restore · ` +
      `The data was written by PostgreSQL ${written}, this version brings ${major}: back up with the old one first.`,
  )
}

/** Makes the cluster when there is none yet, and refuses one of another major version. */
export async function ensureCluster(cluster: Cluster): Promise<void> {
  mkdirSync(cluster.folder, { recursive: true })
  if (cluster.account) chmodSync(cluster.folder, 0o711)
  assertUsable(cluster)
  if (!existsSync(path.join(cluster.files, 'PG_VERSION'))) return initialise(cluster)
  const { postgres } = postgresPrograms()
  assertSameMajor(cluster, await runProgram(postgres, ['--version'], cluster))
}
