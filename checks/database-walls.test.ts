import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '#platform/testing/test-database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const list = async (sql: string): Promise<string[]> => {
  const { rows } = await database.pool.query<{ name: string }>(sql)
  return rows.map((row) => row.name)
}

const housed = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'public', 'groundwork')`

test('every table that readers may select and that belongs to a place or organisation has its rows walled', async () => {
  const unwalled = await list(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and not c.relispartition and ${housed}
      and has_table_privilege('gw_read', c.oid, 'select')
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname in ('place_at', 'organisation_at'))
      and not (c.relrowsecurity and c.relforcerowsecurity)`)
  expect(unwalled).toEqual([])
})

test('readers may write nothing anywhere', async () => {
  const writable = await list(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and ${housed} and has_table_privilege('gw_read', c.oid, 'insert, update, delete, truncate')`)
  expect(writable).toEqual([])
})

test('writers may only add to the ledger', async () => {
  const changeable = await list(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'ledger' and c.relkind in ('r', 'p') and c.relname like 'entry%'
      and has_table_privilege('gw_write', c.oid, 'update, delete, truncate')`)
  expect(changeable).toEqual([])
})

test('the two roles own nothing and stand above no wall', async () => {
  expect(
    await list(`select rolname as name from pg_roles where rolname in ('gw_read', 'gw_write')
    and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolcanlogin)`),
  ).toEqual([])
  expect(
    await list(`select c.relname as name from pg_class c join pg_roles r on r.oid = c.relowner
    where r.rolname in ('gw_read', 'gw_write')`),
  ).toEqual([])
})

test('functions that run with their owner’s rights fix their search path', async () => {
  const open = await list(`
    select n.nspname || '.' || p.proname as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prosecdef and ${housed} and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path=%'`)
  expect(open).toEqual([])
})

test('nothing is granted to everyone, and no view reads with its owner’s rights', async () => {
  const granted = await list(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(c.relacl) as acl where ${housed} and acl.grantee = 0`)
  expect(granted).toEqual([])
  const views = await list(`
    select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('v', 'm') and ${housed} and not coalesce('security_invoker=true' = any(c.reloptions), false)`)
  expect(views).toEqual([])
})

test('a query without a session sees no entry, though the ledger has some', async () => {
  await database.pool.query(`insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data)
    values ('1970-01-01', 'place-1', 1, 'places.registered.v1', now(), current_date, 'console:test', '{}')`)
  const client = await database.pool.connect()
  try {
    await client.query('begin; set local role gw_read')
    const { rows } = await client.query('select * from ledger.entry')
    expect(rows).toEqual([])
    const forged = await client.query(
      `select set_config('app.token', repeat('ab', 32), true), count(*) from ledger.entry`,
    )
    expect(forged.rows[0]?.count).toBe('0')
    await client.query('rollback')
  } finally {
    client.release()
  }
})

test('an entry can be neither changed nor taken away, even by the owner', async () => {
  await expect(database.pool.query(`update ledger.entry set data = '{"changed":1}'`)).rejects.toThrow(
    'append-only',
  )
  await expect(database.pool.query('delete from ledger.entry')).rejects.toThrow('append-only')
  await expect(database.pool.query('truncate ledger.entry')).rejects.toThrow('append-only')
})
