import { createHash } from 'node:crypto'
import type { Pool, PoolClient } from 'pg'
import type { Migration } from './migration.ts'

type Applied = { name: string; digest: string }

// Any constant will do; it is the same in every Groundwork, so two starting servers wait for each other.
const migratorLock = 7_305_001

const digestOf = (migration: Migration) => createHash('sha256').update(migration.up).digest('hex')

const createRecord = `
create schema if not exists groundwork;
create table if not exists groundwork.migration(
  name text primary key, digest text not null, applied_at timestamptz not null default now()
)`

function assertDistinct(migrations: readonly Migration[]): void {
  const names = migrations.map((migration) => migration.name)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice !== undefined) throw new Error(`Two migrations are named ${twice}`)
}

function assertKnown(applied: readonly Applied[], migrations: readonly Migration[]): void {
  const digests = new Map(migrations.map((migration) => [migration.name, digestOf(migration)]))
  for (const { name, digest } of applied) {
    const expected = digests.get(name)
    if (expected === undefined) {
      throw new Error(
        `数据库里有本程序不认识的更新 ${name}：它由更新的版本写入，请换用那个版本 · ` +
          `The database has the migration ${name}, which this version does not know; use the newer version.`,
      )
    }
    if (expected !== digest) {
      throw new Error(
        `更新 ${name} 在执行之后被改动过，为保护数据已停止 · ` +
          `The migration ${name} was edited after it ran; add a new one instead.`,
      )
    }
  }
}

async function apply(client: PoolClient, migration: Migration): Promise<void> {
  try {
    await client.query(`begin; set local statement_timeout = 0; ${migration.up}\n;`)
    await client.query('insert into groundwork.migration(name, digest) values ($1, $2)', [
      migration.name,
      digestOf(migration),
    ])
    await client.query('commit')
  } catch (cause) {
    await client.query('rollback')
    const said = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`数据库更新 ${migration.name} 没有完成，未作任何改动 · not applied: ${said}`)
  }
}

async function applyPending(client: PoolClient, migrations: readonly Migration[]): Promise<string[]> {
  await client.query(createRecord)
  const { rows: applied } = await client.query<Applied>('select name, digest from groundwork.migration')
  assertKnown(applied, migrations)
  const done = new Set(applied.map(({ name }) => name))
  const pending = migrations.filter(({ name }) => !done.has(name))
  pending.sort((one, other) => (one.name < other.name ? -1 : 1))
  for (const migration of pending) await apply(client, migration)
  return pending.map(({ name }) => name)
}

/** Applies what is missing, by name, one transaction each; returns the names applied. Safe to run on many servers at once. */
export async function migrate(pool: Pool, migrations: readonly Migration[]): Promise<string[]> {
  assertDistinct(migrations)
  const client = await pool.connect()
  try {
    // Waiting for another server's migration may take long; waiting for a table's lock may not.
    await client.query(
      "set statement_timeout = 0; set lock_timeout = 0; set idle_in_transaction_session_timeout = '60s'",
    )
    await client.query('select pg_advisory_lock($1)', [migratorLock])
    await client.query("set lock_timeout = '2s'")
    return await applyPending(client, migrations)
  } finally {
    // The connection's settings and lock go with it.
    client.release(true)
  }
}
