import { totalmem } from 'node:os'

const mib = 1024 * 1024

/** How PostgreSQL is reached: a Unix socket where there is one, else loopback. Never a network. */
export type Address = { readonly socketFolder?: string; readonly port: number }

const between = (low: number, value: number, high: number) => Math.min(Math.max(low, value), high)

const memorySettings = (memoryMib: number): Record<string, string> => ({
  shared_buffers: `${between(64, Math.floor(memoryMib / 8), 2048)}MB`,
  effective_cache_size: `${between(128, Math.floor(memoryMib / 2), 65_536)}MB`,
  maintenance_work_mem: `${between(32, Math.floor(memoryMib / 32), 512)}MB`,
  work_mem: `${between(4, Math.floor(memoryMib / 512), 32)}MB`,
})

const addressSettings = ({ socketFolder, port }: Address): Record<string, string> => ({
  listen_addresses: socketFolder === undefined ? '127.0.0.1' : '',
  unix_socket_directories: socketFolder ?? '',
  unix_socket_permissions: '0700',
  port: String(port),
})

// Statements and key values may hold what a resident wrote: the server's log gets neither.
const silentLog = {
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
}

const durable = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on', restart_after_crash: 'on' }

const throughput = {
  max_connections: '100',
  max_wal_size: '4GB',
  min_wal_size: '256MB',
  wal_buffers: '16MB',
  wal_compression: 'pglz',
  checkpoint_timeout: '15min',
  random_page_cost: '1.1',
  jit: 'off',
  autovacuum_naptime: '20s',
}

/** The settings the embedded server is started with, by name; `changes` (tests, drills) win. */
export const postgresSettings = (address: Address, changes: Readonly<Record<string, string>> = {}) => ({
  ...memorySettings(Math.floor(totalmem() / mib)),
  ...throughput,
  ...silentLog,
  ...durable,
  ...addressSettings(address),
  ssl: 'off',
  password_encryption: 'scram-sha-256',
  ...changes,
})
