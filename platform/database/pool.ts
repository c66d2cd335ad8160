import { availableParallelism } from 'node:os'
import pg from 'pg'
import type { ClientBase, Pool, PoolConfig } from 'pg'
import { valueTypes } from './value-types.ts'

type PoolOptions = {
  /** How long one statement may take; 5 s unless told, 0 for none (rebuilding, importing). */
  readonly statementTimeoutMs?: number
  /** Waits a minute for a lock, a connection and its own next step, where a busy machine must not break anything off. */
  readonly isPatient?: boolean
  /** For what is begun again when it is cut short: its commits do not wait for the disk; the next that does keeps them all. */
  readonly isBegunAgain?: boolean
  readonly max?: number
  readonly applicationName?: string
}

const defaultTimeoutMs = 5_000
const patienceMs = 60_000

// A generic plan of a scoped query was 80 times slower than a custom one, so it is never chosen.
const sessionSettings = ({
  statementTimeoutMs = defaultTimeoutMs,
  isPatient = false,
  isBegunAgain = false,
}: PoolOptions) =>
  [
    ...(isBegunAgain ? ['-c synchronous_commit=off'] : []),
    '-c timezone=UTC',
    '-c datestyle=ISO',
    '-c plan_cache_mode=force_custom_plan',
    `-c idle_in_transaction_session_timeout=${isPatient ? patienceMs : 10_000}`,
    `-c lock_timeout=${isPatient ? patienceMs : 2_000}`,
    `-c statement_timeout=${statementTimeoutMs}`,
  ].join(' ')

/** What the pool refuses: a connection whose commits may be lost after they were acknowledged. */
const unsafeCommits =
  '数据库的 synchronous_commit 已被关闭，已确认的内容可能丢失，程序不使用这样的连接 · ' +
  'synchronous_commit is off: acknowledged writes could be lost, so this connection is not used'

async function refuseUnsafeCommits(client: ClientBase): Promise<void> {
  const { rows } = await client.query<{ synchronous_commit: string }>('show synchronous_commit')
  const setting = rows[0]?.synchronous_commit
  if (setting === 'off' || setting === 'local') throw new Error(unsafeCommits)
}

const poolConfig = (url: string, options: PoolOptions): PoolConfig => ({
  connectionString: url,
  max: options.max ?? Math.min(8 * availableParallelism(), 64),
  connectionTimeoutMillis: options.isPatient ? patienceMs : 5_000,
  idleTimeoutMillis: 30_000,
  keepAlive: true,
  application_name: options.applicationName ?? 'groundwork',
  options: sessionSettings(options),
  types: valueTypes,
  ...(options.isBegunAgain !== true && { onConnect: refuseUnsafeCommits }),
})

/** A pool of connections with the house's limits and value types. The caller ends it. */
export function openPool(url: string, options: PoolOptions = {}): Pool {
  const pool = new pg.Pool(poolConfig(url, options))
  // A connection that breaks is told to whoever uses it next; unheard here, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
