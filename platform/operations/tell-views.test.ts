import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { writeTransaction } from '../database/transaction.ts'
import type { LedgerEvent } from '../ledger/entry.ts'
import { openTestHouse, type TestHouse } from '../testing/test-house.ts'
import { kinds } from '../access/rule.ts'
import { command, nothing } from './command.ts'
import { contract } from './contract.ts'
import { Id } from './fields.ts'
import { tellViews } from './tell-views.ts'
import type { View } from './view.ts'

type Rang = LedgerEvent & { readonly type: 'bells.rang.v1'; readonly data: { readonly bellId: string } }

const bells = contract({
  ringBell: {
    method: 'POST',
    path: '/api/bells/:bellId',
    summary: 'Ring a bell',
    actors: ['job'],
    input: z.strictObject({ bellId: Id }),
    output: z.strictObject({}),
    problems: [],
  },
})

const ringBell = command(bells.ringBell, {
  stream: ({ bellId }) => `bell-${bellId}`,
  prepare: nothing,
  replay: () => null,
  subject: () => null,
  access: kinds('job'),
  decide: ({ input }): Rang[] => [{ type: 'bells.rang.v1', data: { bellId: input.bellId } }],
  reply: () => ({}),
})

const rung = (version?: number): View => ({
  name: 'bells.rung',
  ...(version === undefined ? {} : { version }),
  of: ['bells.rang.v1'],
  tables: ['bells.rung'],
  async project(tx, entries) {
    await tx.query('insert into bells.rung select from generate_series(1, $1)', [entries.length])
  },
})

let before: TestHouse
beforeAll(async () => {
  before = await openTestHouse({ views: [] })
  await before.database.pool.query(`
    create schema bells;
    create table bells.rung ();
    grant usage on schema bells to gw_write;
    grant select, insert, truncate on bells.rung to gw_write`)
})
afterAll(() => before.close())

const ring = (house: TestHouse) =>
  ringBell.run(
    { bellId: house.newId() },
    house.call({ actor: { kind: 'job', name: 'test' }, key: house.newId() }),
  )
const counted = async (): Promise<number> => {
  const { rows } = await before.database.pool.query<{ count: number }>(
    'select count(*)::int as count from bells.rung',
  )
  return rows[0]?.count ?? 0
}
const tell = (view: View) => tellViews({ pool: before.pool, views: [view], vault: before.vault, atOnce: 2 })

test('a view that joins a house with a history is told all of it, once, and again when it says so', async () => {
  for (const _bell of [1, 2, 3, 4, 5]) await ring(before)
  expect(await counted()).toBe(0)
  expect(await tell(rung())).toEqual([])
  expect(await counted()).toBe(0)
  expect(await tell(rung(1))).toEqual(['bells.rung'])
  expect(await counted()).toBe(5)
  expect(await tell(rung(1))).toEqual([])
  await ring(before)
  expect(await tell(rung(2))).toEqual(['bells.rung'])
  expect(await counted()).toBe(6)
})

test('whoever writes meanwhile is neither lost nor counted twice', async () => {
  const start = await counted()
  const telling = Promise.withResolvers<readonly string[]>()
  await writeTransaction(before.pool, async (tx) => {
    await tx.query(
      `insert into ledger.entry (born, stream, version, type, at, occurred_on, actor, data)
       values (ledger.born_of('bell-late'), 'bell-late', 1, 'bells.rang.v1', now(), current_date, 'job:test', '{}')`,
    )
    telling.resolve(tell(rung(3)))
    await tx.query('insert into bells.rung default values')
  })
  expect(await telling.promise).toEqual(['bells.rung'])
  expect(await counted()).toBe(start + 1)
})
