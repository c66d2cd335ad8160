import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testDatabase } from '../testing/test-database.ts'
import type { TestDatabase } from '../testing/test-database.ts'
import { readTransaction, writeTransaction } from './transaction.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
  await database.pool.query(`
    create table public.note(id int primary key, text text);
    grant select, insert on public.note to gw_write;
    grant select on public.note to gw_read;
  `)
})
afterAll(() => database.close())

describe('a write', () => {
  test('is kept when everything went well, with the rights of the writing role', async () => {
    const role = await writeTransaction(database.pool, async (transaction) => {
      await transaction.query('insert into public.note values ($1, $2)', [1, '井盖'])
      const { rows } = await transaction.query<{ role: string }>('select current_user as role')
      return rows[0]?.role
    })
    expect(role).toBe('gw_write')
    const { rows } = await database.pool.query('select text from public.note where id = 1')
    expect(rows).toEqual([{ text: '井盖' }])
  })

  test('leaves nothing behind when it fails half-way', async () => {
    const failing = writeTransaction(database.pool, async ({ query }) => {
      await query("insert into public.note values (2, 'x')")
      throw new Error('stop')
    })
    await expect(failing).rejects.toThrow('stop')
    const { rows } = await database.pool.query('select from public.note where id = 2')
    expect(rows).toHaveLength(0)
  })

  test('refuses a character that no table keeps as what it is: an input that has to be mended', async () => {
    const writing = writeTransaction(database.pool, (transaction) =>
      transaction.query('insert into public.note values ($1, $2)', [3, 'a\u0000b']),
    )
    await expect(writing).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('that PostgreSQL refuses says where it was asked, and not over which socket the answer came', async () => {
    const refused = await writeTransaction(database.pool, ({ query }) =>
      query('select 1 from public.nowhere'),
    )
      .then(() => undefined)
      .catch((failure: unknown) => failure)
    expect(refused).toMatchObject({ code: '42P01', stack: expect.stringContaining('transaction.test.ts') })
  })

  test('can be written with Kysely too', async () => {
    const rows = await writeTransaction(database.pool, ({ kysely }) =>
      kysely
        .withTables<{ 'public.note': { id: number; text: string } }>()
        .selectFrom('public.note')
        .select('id')
        .execute(),
    )
    expect(rows).toEqual([{ id: 1 }])
  })

  test('is not taken for done when a failure inside it was swallowed', async () => {
    const failing = writeTransaction(database.pool, async ({ query }) => {
      await query('select 1/0').catch(() => {})
    })
    await expect(failing).rejects.toThrow('rolled back')
  })
})

describe('a reading', () => {
  test('carries the session it reads for, and the next one on the same connection does not', async () => {
    const ask =
      "select current_user as role, current_setting('app.token', true) as token, current_setting('app.receipt', true) as receipt"
    const first = await readTransaction(
      database.pool,
      { sessionToken: 'abc123', receiptHash: 'f0' },
      ({ query }) => query(ask),
    )
    expect(first.rows).toEqual([{ role: 'gw_read', token: 'abc123', receipt: 'f0' }])
    const next = await readTransaction(database.pool, {}, ({ query }) => query(ask))
    expect(next.rows).toEqual([{ role: 'gw_read', token: '', receipt: '' }])
  })

  test('cannot write', async () => {
    const writing = readTransaction(database.pool, {}, ({ query }) =>
      query("insert into public.note values (3, 'x')"),
    )
    await expect(writing).rejects.toThrow(/read-only|permission/)
  })

  test('takes a token that is no token for none', async () => {
    const token = "x', true); set role postgres; --"
    const { rows } = await readTransaction(database.pool, { sessionToken: token }, ({ query }) =>
      query("select current_setting('app.token', true) as token"),
    )
    expect(rows).toEqual([{ token: '' }])
  })
})

test('days, moments and large numbers arrive without losing anything', async () => {
  const { rows } = await database.pool.query(`select
    '2026-01-05'::date as day, '2026-01-05 17:00:00.1234+08'::timestamptz as moment,
    9007199254740993::bigint as large, array['2026-01-05', null]::date[] as days,
    array['2026-01-05 09:00:00+00']::timestamptz[] as moments`)
  expect(rows).toEqual([
    {
      day: '2026-01-05',
      moment: '2026-01-05T09:00:00.123Z',
      large: '9007199254740993',
      days: ['2026-01-05', null],
      moments: ['2026-01-05T09:00:00.000Z'],
    },
  ])
})
