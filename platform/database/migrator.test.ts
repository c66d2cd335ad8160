import { afterEach, beforeEach, expect, test } from 'vitest'
import { testDatabase, type TestDatabase } from '../testing/test-database.ts'
import type { Migration } from './migration.ts'
import { migrate } from './migrator.ts'
import { openPool } from './pool.ts'

let database: TestDatabase
beforeEach(async () => {
  database = await testDatabase()
  await database.pool.query('delete from groundwork.migration')
})
afterEach(() => database.close())

const first: Migration = { name: 'a-1-create-shelf', why: 'Books need one.', up: 'create table shelf(n int)' }
const second: Migration = { name: 'a-2-add-book', why: 'To have one.', up: 'insert into shelf values (1)' }

test('what is missing is applied by name, and a second time changes nothing', async () => {
  expect(await migrate(database.pool, [second, first])).toEqual([first.name, second.name])
  expect(await migrate(database.pool, [first, second])).toEqual([])
})

test('two servers starting at once apply each change once', async () => {
  const other = openPool(database.url, { isPatient: true })
  const done = await Promise.all([migrate(database.pool, [first, second]), migrate(other, [first, second])])
  await other.end()
  expect(done.flat().toSorted()).toEqual([first.name, second.name])
  const { rows } = await database.pool.query('select count(*)::int as n from shelf')
  expect(rows).toEqual([{ n: 1 }])
})

test('a change that fails leaves nothing of itself, and keeps what came before', async () => {
  const broken: Migration = { name: 'a-2-broken', why: 'x', up: 'create table half(n int); select 1/0' }
  await expect(migrate(database.pool, [first, broken])).rejects.toThrow('a-2-broken')
  const { rows } = await database.pool.query(
    `select to_regclass('half') as half, to_regclass('shelf')::text as shelf`,
  )
  expect(rows).toEqual([{ half: null, shelf: 'shelf' }])
  expect(await migrate(database.pool, [first, second])).toEqual([second.name])
})

test('a database written by a newer version is left alone', async () => {
  await migrate(database.pool, [first, second])
  await expect(migrate(database.pool, [first])).rejects.toThrow(second.name)
})

test('a change that was edited after it ran is refused', async () => {
  await migrate(database.pool, [first])
  await expect(migrate(database.pool, [{ ...first, up: 'select 1' }])).rejects.toThrow('edited')
})

test('a table that somebody holds is not waited for without end', async () => {
  await migrate(database.pool, [first])
  const holder = await database.pool.connect()
  await holder.query('begin; lock table shelf in access exclusive mode')
  await expect(migrate(database.pool, [first, second])).rejects.toThrow('lock timeout')
  await holder.query('rollback')
  holder.release()
  expect(await migrate(database.pool, [first, second])).toEqual([second.name])
})
