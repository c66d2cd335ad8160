import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { newId } from '../web/new-id.ts'
import { bornOf } from './stream.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

test('the database and the program agree on the month in which a stream was born', async () => {
  const named = ['', 'place-440803009001', '社区-x', 'a'.repeat(36), '-'.repeat(40)]
  const ids = ['0193abcd-7abc-7def-8abc-0123456789ab', '019fffff-ffff-7def-bfff-ffffffffffff']
  const bent = ids.flatMap((id) => [
    id,
    `case-${id}`,
    `case-${id.toUpperCase()}`,
    `${id}-`,
    `${id}\n`,
    `a\n${id}`,
    id.replace('7def', '4def'),
    id.slice(1),
  ])
  const streams = [...named, ...bent, ...Array.from({ length: 50 }, () => `case-${newId()}`)]
  const { rows } = await database.pool.query<{ born: string }>(
    'select ledger.born_of(stream) as born from unnest($1::text[]) with ordinality as g(stream, n) order by n',
    [streams],
  )
  const expected = streams.map(bornOf)
  expect(rows.map(({ born }) => born)).toEqual(expected)
  expect(new Set(expected).size).toBeGreaterThan(2)
})
