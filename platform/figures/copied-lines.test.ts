import { afterAll, beforeAll, expect, test } from 'vitest'
import { houseReadTransaction, type Transaction, writeTransaction } from '../database/transaction.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { copyLines } from './copied-lines.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const read = <Result>(run: (tx: Transaction) => Promise<Result>) => houseReadTransaction(database.pool, run)

async function linesOf(tx: Transaction, text: string): Promise<string[]> {
  const lines: string[] = []
  await copyLines(tx, text, (some) => lines.push(...some))
  return lines
}

test('lines arrive whole and in order, short and long, in any script, and the connection goes on', async () => {
  const text = (n: number) => '社区𬱖a'.repeat(n % 1_000 === 0 ? 20_000 : n % 50)
  const lines = await read(async (tx) => {
    const copied = await linesOf(
      tx,
      `copy (select n, repeat('社区𬱖a', case n % 1000 when 0 then 20000 else n % 50 end)
        from generate_series(1, 9000) as g(n)) to stdout`,
    )
    const { rows } = await tx.query<{ one: number }>('select 1 as one')
    expect(rows).toEqual([{ one: 1 }])
    return copied
  })
  expect(lines).toHaveLength(9_000)
  expect(lines.findIndex((line, at) => line !== `${at + 1}\t${text(at + 1)}`)).toBe(-1)
})

test('no lines and empty lines are told apart', async () => {
  expect(await read((tx) => linesOf(tx, 'copy (select 1 where false) to stdout'))).toEqual([])
  expect(await read((tx) => linesOf(tx, `copy (select '' from generate_series(1, 3)) to stdout`))).toEqual([
    '',
    '',
    '',
  ])
})

test('a notice in between is no line', async () => {
  const lines = await writeTransaction(database.pool, async (tx) => {
    await tx.query(`create function pg_temp.says(n int) returns int language plpgsql as
      $$ begin raise notice 'so'; return n; end $$`)
    return linesOf(tx, 'copy (select pg_temp.says(n) from generate_series(1, 3) as g(n)) to stdout')
  })
  expect(lines).toEqual(['1', '2', '3'])
})

test('a query that breaks off is refused, and so is one whose lines nobody could take', async () => {
  await expect(
    read((tx) => linesOf(tx, 'copy (select 1 / (3 - n) from generate_series(1, 5) as g(n)) to stdout')),
  ).rejects.toThrow('division by zero')
  await expect(read((tx) => linesOf(tx, 'copy (select nothing) to stdout'))).rejects.toThrow('nothing')
  await read(async (tx) => {
    const taking = copyLines(tx, 'copy (select generate_series(1, 50000)) to stdout', () => {
      throw new TypeError('cannot take it')
    })
    await expect(taking).rejects.toThrow('cannot take it')
    expect((await tx.query('select 1')).rows).toHaveLength(1)
  })
})
