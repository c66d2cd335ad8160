import type { TreeName } from '../access/rule.ts'
import type { Day } from '../time/instant.ts'
import type { TreeIndex } from '../trees/tree-index.ts'
import type { TreeSql } from '../trees/tree-node.ts'
import type { TreeOperations } from '../trees/tree-operations.ts'

/** One random change; the dice pick the nodes. */
export type Turn = { readonly kind: 'add' | 'move' | 'merge' | 'split'; readonly dice: readonly number[] }

/** What a turn is played on. `at` numbers the turn, so that new ids differ. */
export type Table = {
  readonly trees: TreeOperations
  readonly tree: TreeName
  readonly index: TreeIndex
  readonly on: Day
  readonly at: number
}

/** The same numbers for the same seed, each from 0 up to 2^32. */
export function seededDice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return (mixed ^ (mixed >>> 14)) >>> 0
  }
}

const kinds = ['add', 'move', 'move', 'merge', 'split'] as const

/** A turn from the dice. */
export const rollTurn = (roll: () => number): Turn => ({
  kind: kinds[roll() % kinds.length] ?? 'move',
  dice: [roll(), roll(), roll(), roll()],
})

/** Every node of a tree, top first. */
export const everyNode = (index: TreeIndex): string[] =>
  index.childrenOf(null).flatMap((root) => [...index.subtreeOf(root)])

const isEven = (turn: Turn) => (turn.dice[3] ?? 0) % 2 === 0

const plays = {
  add: (sql: TreeSql, table: Table, [parent = '']: readonly string[]) =>
    table.trees.addNodes(sql, { ...table, nodes: [{ id: `n${table.at}`, parent }] }),
  move: (sql: TreeSql, table: Table, [id = '', parent = '']: readonly string[]) =>
    table.trees.moveNode(sql, { ...table, id, parent }),
}

async function merge(
  sql: TreeSql,
  table: Table,
  turn: { picked: readonly string[]; isNew: boolean },
): Promise<void> {
  const [one = '', two = '', three = '', four = ''] = turn.picked
  const into = turn.isNew ? { id: `m${table.at}`, parent: four } : { id: two }
  await table.trees.mergeNodes(sql, { ...table, ids: [one, three], into })
}

async function split(sql: TreeSql, table: Table, turn: { id: string; isKept: boolean }): Promise<void> {
  const children = table.index.childrenOf(turn.id).filter((child) => !table.index.isClosed(child))
  const half = Math.floor(children.length / 2)
  const into = [
    { id: `s${table.at}a`, children: children.slice(0, half) },
    { id: turn.isKept ? turn.id : `s${table.at}b`, children: children.slice(half) },
  ]
  await table.trees.splitNode(sql, { ...table, id: turn.id, into })
}

/** Carries out one random change; it may be refused with a problem, as a person's would be. */
export async function takeTurn(sql: TreeSql, table: Table, turn: Turn): Promise<void> {
  const open = everyNode(table.index).filter((id) => !table.index.isClosed(id))
  const picked = turn.dice.map((dice) => open[dice % open.length] ?? '')
  if (turn.kind === 'merge') await merge(sql, table, { picked, isNew: !isEven(turn) })
  else if (turn.kind === 'split') await split(sql, table, { id: picked[0] ?? '', isKept: isEven(turn) })
  else await plays[turn.kind](sql, table, picked)
}
