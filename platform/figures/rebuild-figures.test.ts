import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeTransaction } from '../database/transaction.ts'
import { appendEntries, type NewEntry } from '../ledger/append.ts'
import { benchFigures } from '../testing/figure-bench.ts'
import { quietLedger } from '../testing/quiet-ledger.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { type LiveTrees, treesOf } from '../trees/live-trees.ts'
import { treeOperations } from '../trees/tree-operations.ts'
import type { Figure } from './figure.ts'
import { openProjector } from './projector.ts'
import { rebuildFigures } from './rebuild-figures.ts'

const [told] = benchFigures

/** Counts by everything that figures hardly ever look at. */
const odd: Figure = {
  ...told,
  id: 'tests.odd',
  contribute: ({ stream, version, at, seq, actor, actingAs, subject, key }) => {
    const rare = JSON.stringify([stream, version, at, Number(seq) > 0, actor, actingAs, subject, key])
    return [{ amount: rare.length, slices: { kind: `v${version}` } }]
  },
}
const failing: Figure = {
  ...told,
  id: 'tests.failing',
  contribute: () => {
    throw new TypeError('this figure cannot count')
  },
}

const entryOf = (at: number): NewEntry => ({
  stream: `test-${at % 30}`,
  version: 1 + Math.floor(at / 30),
  type: 'tests.told.v1',
  at: `2026-0${1 + (at % 4)}-10T08:00:00.${at}Z`,
  occurredOn: `2026-0${1 + (at % 4)}-10`,
  place: at % 7 === 0 ? null : `place${at % 3}`,
  organisation: null,
  data: { kind: '信\t"件"\n\\', channel: 'qr', households: at },
  actor: `person:a\\${at % 5}`,
  actingAs: at % 2 === 0 ? null : 'post\t1',
  subject: at % 3 === 0 ? null : '\\N',
  key: at % 5 === 0 ? `key-${at}` : null,
  digest: null,
  token: null,
})

let database: TestDatabase
let trees: LiveTrees
beforeAll(async () => {
  database = await testDatabase()
  trees = await treesOf(database.pool)
  await writeTransaction(database.pool, async (tx) => {
    const nodes = [0, 1, 2].map((at) => ({ id: `place${at}`, parent: at === 0 ? null : `place${at - 1}` }))
    await treeOperations([]).addNodes(tx, { tree: 'place', nodes, on: '2025-01-01' })
    await appendEntries(
      tx,
      Array.from({ length: 100 }, (_, at) => entryOf(100 + at)),
    )
  })
  await trees.refresh()
  await quietLedger(database.pool)
})
afterAll(async () => {
  await trees.close()
  await database.close()
})

const rebuild = (figures: readonly Figure[]) => rebuildFigures({ pool: database.pool, trees, figures })

async function facts(): Promise<unknown[]> {
  const { rows } = await database.pool.query('select * from figure.fact order by tree, node, sheet, month')
  return rows
}

test('a figure may look at every column of an entry: a rebuild gives what live folding gives', async () => {
  const figures = [...benchFigures, odd]
  await (await openProjector({ pool: database.pool, trees, figures })).foldAll()
  const live = await facts()
  expect(live.length).toBeGreaterThan(8)
  expect(await rebuild(figures)).toBe(100)
  expect(await facts()).toEqual(live)
})

test('a figure that fails in the middle of a rebuild leaves everything as it was', async () => {
  const figures = [...benchFigures, odd]
  const before = await facts()
  await expect(rebuild([...figures, failing])).rejects.toThrow('cannot count')
  expect(await facts()).toEqual(before)
  expect(await rebuild(figures)).toBe(100)
  expect(await facts()).toEqual(before)
})
