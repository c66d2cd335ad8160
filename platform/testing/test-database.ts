import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import type pg from 'pg'
import { inject } from 'vitest'
import { openPool } from '../database/pool.ts'
import type { NoTables } from '../database/transaction.ts'
import { dropDatabase, onServer } from './on-server.ts'

/**
 * A migrated database of one's own, empty, gone with `close`. Kysely signs in as the owner: scopes do not apply. Its pool
 * is patient: what a test finds must not depend on how busy the machine is.
 */
export type TestDatabase = {
  readonly pool: pg.Pool
  readonly kysely: Kysely<NoTables>
  readonly url: string
  close(): Promise<void>
}

/** Copies the template database; call it in `beforeAll` and `close` it in `afterAll`. */
export async function testDatabase(): Promise<TestDatabase> {
  const template = inject('templateDatabase')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await onServer(template.url, `create database ${name} template ${template.name} strategy file_copy`)
  const url = new URL(template.url)
  url.pathname = `/${name}`
  const pool = openPool(url.href, { statementTimeoutMs: 0, isPatient: true })
  return {
    pool,
    kysely: new Kysely({ dialect: new PostgresDialect({ pool }) }),
    url: url.href,
    close: async () => {
      await pool.end()
      await dropDatabase(template.url, name)
    },
  }
}
