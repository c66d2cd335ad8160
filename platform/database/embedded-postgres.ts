import type pg from 'pg'
import { clusterAt, createPassword, ensureCluster, passwordOf, runProgram } from './cluster.ts'
import type { Cluster } from './cluster.ts'
import { Keeper } from './keeper.ts'
import type { Postmaster } from './postgres-process.ts'
import { postgresPrograms } from './postgres-programs.ts'
import { readyPostmaster, stopPostmaster } from './postmaster.ts'
import { keepReserve } from './reserve-file.ts'

/** The PostgreSQL that Groundwork brings with it, running. */
export type EmbeddedPostgres = {
  /** Our own database, as the role `groundwork`, which owns it and is no superuser. */
  readonly url: string
  /** The database `postgres` as the superuser: for backup and for tests. */
  readonly superuserUrl: string
  readonly cluster: Cluster
  /** False when another Groundwork runs it and will stop it. */
  readonly isOurs: boolean
  stop(): Promise<void>
}

type EmbeddedOptions = {
  /** The folder for everything of the server: files, socket, log, passwords. */
  readonly folder: string
  /** Server settings that win over ours; for tests and drills. */
  readonly settings?: Readonly<Record<string, string>>
  /** Where 24 MB are kept back for the day the disk is full; none when absent. */
  readonly reserveFile?: string
}

const superuser = 'postgres'
const appRole = 'groundwork'
const appDatabase = 'groundwork'

type SignIn = { readonly role: string; readonly password: string; readonly database: string }

function urlOf(postmaster: Postmaster, { role, password, database }: SignIn): string {
  const { socketFolder, port } = postmaster
  const host = socketFolder === '' ? '' : `?host=${encodeURIComponent(socketFolder)}`
  return `postgresql://${role}:${password}@127.0.0.1:${port}/${database}${host}`
}

// Without the file the password is unknown for ever; the owner of the files may set a new one.
async function superuserPassword(cluster: Cluster): Promise<string> {
  const known = passwordOf(cluster, superuser)
  if (known !== undefined) return known
  await stopPostmaster(cluster)
  const password = createPassword(cluster, superuser)
  const args = ['--single', '-D', cluster.files, 'postgres']
  await runProgram(postgresPrograms().postgres, args, {
    account: cluster.account,
    input: `alter role ${superuser} password '${password}'\n`,
  })
  return password
}

async function ensureRole(client: pg.Client, cluster: Cluster): Promise<string> {
  const known = passwordOf(cluster, appRole)
  const password = known ?? createPassword(cluster, appRole)
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
  if (known !== undefined && rowCount) return password
  const verb = rowCount ? 'alter' : 'create'
  await client.query(`${verb} role ${appRole} login createrole createdb nosuperuser password '${password}'`)
  return password
}

async function ensureDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [appDatabase])
  if (!rowCount) await client.query(`create database ${appDatabase} owner ${appRole}`)
}

/** Makes the server's files if there are none, starts it unless it is running already, and hands out its address. */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const { folder, settings = {}, reserveFile } = options
  const cluster = clusterAt(folder)
  await ensureCluster(cluster)
  if (reserveFile !== undefined) keepReserve(reserveFile)
  const password = await superuserPassword(cluster)
  const postmaster = await readyPostmaster(cluster, settings)
  const superuserUrl = urlOf(postmaster, { role: superuser, password, database: 'postgres' })
  // After a restart everybody must find it at the same port.
  const again = { ...settings, port: String(postmaster.port) }
  const keeper = new Keeper({ cluster, superuserUrl, settings: again, ...(reserveFile && { reserveFile }) })
  const client = await keeper.connect()
  const appPassword = await ensureRole(client, cluster)
  await ensureDatabase(client)
  return {
    url: urlOf(postmaster, { role: appRole, password: appPassword, database: appDatabase }),
    superuserUrl,
    cluster,
    isOurs: keeper.isOurs,
    stop: () => keeper.stop(),
  }
}
