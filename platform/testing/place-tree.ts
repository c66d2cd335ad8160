import type pg from 'pg'
import { writeTransaction } from '../database/transaction.ts'
import type { Day } from '../time/instant.ts'
import { readPastTree, readTree } from '../trees/live-trees.ts'
import { treeOperations } from '../trees/tree-operations.ts'
import type { TreeSql } from '../trees/tree-node.ts'

const tree = 'place'
const trees = treeOperations([])

/** Changes and readings of the place tree of a test's database. */
export function placeTree(pool: pg.Pool) {
  const change = <Result>(run: (sql: TreeSql) => Promise<Result>) => writeTransaction(pool, run)
  const add = (nodes: readonly [string, string | null][], on: Day = '2025-01-01') =>
    change((sql) => trees.addNodes(sql, { tree, nodes: nodes.map(([id, parent]) => ({ id, parent })), on }))
  const today = async () => (await readTree(pool, tree)).index
  const then = async (day: Day) => readPastTree(pool, await today(), { tree, day })
  return { change, add, today, then, aCity: (name: string) => aCity(add, name) }
}

/** A city with two counties of two towns each; names begin with the given letters. */
async function aCity(add: (nodes: readonly [string, string | null][]) => Promise<void>, city: string) {
  const ids = {
    city,
    east: `${city}-e`,
    west: `${city}-w`,
    e1: `${city}-e1`,
    e2: `${city}-e2`,
    w1: `${city}-w1`,
    w2: `${city}-w2`,
  }
  await add([
    [ids.e1, ids.east],
    [ids.city, null],
    [ids.east, ids.city],
    [ids.west, ids.city],
    [ids.e2, ids.east],
    [ids.w1, ids.west],
    [ids.w2, ids.west],
  ])
  return ids
}
