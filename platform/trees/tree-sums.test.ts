import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { writeTransaction } from '../database/transaction.ts'
import { Problem } from '../errors.ts'
import { everyNode, rollTurn, seededDice, takeTurn } from '../testing/random-tree-changes.ts'
import { type TestDatabase, testDatabase } from '../testing/test-database.ts'
import { addDays, type Day } from '../time/instant.ts'
import { readPastTree, readTree } from './live-trees.ts'
import type { PastTree } from './past-tree.ts'
import type { TreeIndex } from './tree-index.ts'
import { treeOperations } from './tree-operations.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await testDatabase()
})
afterAll(() => database.close())

const trees = treeOperations([])
const tree = 'organisation'
const changes = 1_000

async function plant(): Promise<void> {
  const nodes = Array.from({ length: 120 }, (_, at) => ({
    id: `a${at}`,
    parent: at === 0 ? null : `a${Math.floor((at - 1) / 4)}`,
  }))
  await writeTransaction(database.pool, (sql) => trees.addNodes(sql, { tree, nodes, on: '2025-01-01' }))
}

/** Plays the changes and keeps the tree of the evening of each day. */
async function changeAtRandom(): Promise<{ refused: number; evenings: Map<Day, TreeIndex> }> {
  const roll = seededDice(20261121)
  const evenings = new Map<Day, TreeIndex>()
  let on = '2025-01-02'
  let refused = 0
  for (let at = 0; at < changes; at += 1) {
    const { index } = await readTree(database.pool, tree)
    if (roll() % 2 === 0) {
      evenings.set(on, index)
      on = addDays(on, 1)
    }
    const table = { trees, tree, index, on, at } as const
    await writeTransaction(database.pool, (sql) => takeTurn(sql, table, rollTurn(roll))).catch(
      (error: unknown) => {
        if (!(error instanceof Problem)) throw error
        refused += 1
      },
    )
  }
  return { refused, evenings }
}

/** What every subtree adds up to, counted node by node. */
function bruteTotals(past: PastTree, own: ReadonlyMap<string, number>): Map<string, number> {
  const totals = new Map<string, number>()
  for (const [id, amount] of own) {
    for (const above of [id, ...past.ancestors(id)]) totals.set(above, (totals.get(above) ?? 0) + amount)
  }
  return totals
}

const sumOf = (amounts: Iterable<number>) => [...amounts].reduce((total, each) => total + each, 0)

describe('a thousand moves, splits and merges', () => {
  it('change no sum on any day, and signed sums of today’s subtrees give those of every past day', async () => {
    await plant()
    const { refused, evenings } = await changeAtRandom()
    expect(refused).toBeLessThan(changes / 2)
    const { index } = await readTree(database.pool, tree)
    const all = everyNode(index)
    const own = new Map(all.map((id, at) => [id, (at * 7919) % 101]))
    const now = bruteTotals(await readPastTree(database.pool, index, { tree, day: '2099-01-01' }), own)
    const sampled = [...evenings].filter((_, at) => at % 60 === 0)
    for (const [day, evening] of sampled) {
      const past = await readPastTree(database.pool, index, { tree, day })
      const brute = bruteTotals(past, own)
      expect(sumOf(past.childrenOf(null).map((root) => brute.get(root) ?? 0))).toBe(sumOf(own.values()))
      const signed = all.map((id) =>
        sumOf(past.piecesOf(id).map(({ nodeId, sign }) => sign * (now.get(nodeId) ?? 0))),
      )
      expect(signed).toEqual(all.map((id) => brute.get(id) ?? 0))
      const known = all.filter((id) => evening.has(id))
      expect(known.map((id) => past.parentOf(id))).toEqual(known.map((id) => evening.parentOf(id)))
    }
  })

  it('leave positions that agree with the parents, without two siblings overlapping', async () => {
    const { rows } = await database.pool.query<{ faults: number; nodes: number }>(
      `with recursive node as (select * from tree.node where tree = $1), sibling as (
         select low, lag(high) over (partition by parent order by low) as before from node
       ), up as (
         select id, parent as above from node union select up.id, n.parent from up join node n on n.id = up.above
       ), path as (
         select id, above from up where above is not null
       ), inside as (
         select n.id, a.id as above from node n join node a on a.id <> n.id and n.low >= a.low and n.low < a.high
       )
       select (select count(*) from node)::int as nodes, (
         (select count(*) from sibling where before > low)
         + (select count(*) from (select * from path except select * from inside) as missing)
         + (select count(*) from (select * from inside except select * from path) as extra)
       )::int as faults`,
      [tree],
    )
    expect(rows[0]?.nodes).toBeGreaterThan(120)
    expect(rows[0]?.faults).toBe(0)
    const { index } = await readTree(database.pool, tree)
    const { rows: stored } = await database.pool.query<{ id: string; parent: string | null }>(
      'select id, parent from tree.node where tree = $1',
      [tree],
    )
    expect(stored.map(({ id }) => index.parentOf(id))).toEqual(stored.map(({ parent }) => parent))
  })
})
