import type { TreeName } from '../access/rule.ts'
import { Problem } from '../errors.ts'
import type { Day } from '../time/instant.ts'
import { changeEdge, refuseCircle } from './edges.ts'
import { layOutAgain } from './lay-out-again.ts'
import { findGap } from './room.ts'
import {
  aboveRoots,
  ancestorIds,
  getNode,
  getOpenNode,
  noteChange,
  type StoredNode,
  subtreeOf,
  type TreeSql,
  takeTree,
} from './tree-node.ts'
import { treeProblems } from './tree-problems.ts'

export type MoveNode = {
  readonly tree: TreeName
  readonly id: string
  readonly parent: string | null
  readonly on: Day
}

/** A subtree that moved: the ancestors it left and those it came under, nearest first. */
export type TreeMove = {
  readonly tree: TreeName
  readonly id: string
  readonly from: readonly string[]
  readonly to: readonly string[]
}

/** What must change in the same transaction when a subtree moves. */
export type TreeFollower = (sql: TreeSql, move: TreeMove) => Promise<void>

/** How far every position of the subtree moved; null when an ancestor had to be laid out anew. */
export type Shift = { readonly delta: number | null; readonly from: number; readonly to: number }

type Placement = { readonly tree: TreeName; readonly node: StoredNode; readonly parent: string | null }

async function shiftBy(
  sql: TreeSql,
  placement: Placement,
  change: { low: number; depth: number },
): Promise<Shift> {
  const { tree, node, parent } = placement
  const delta = change.low - node.low
  await sql.query(
    `update tree.node set low = low + $4, high = high + $4, depth = depth + $5,
       parent = case when id = $6 then $7 else parent end
     where tree = $1 and low >= $2 and low < $3`,
    [tree, node.low, node.high, delta, change.depth - node.depth, node.id, parent],
  )
  await sql.query('select tree.shift($1, $2, $3, $4)', [tree, node.low, node.high, delta])
  return { delta, from: node.low, to: change.low }
}

async function placeBelow(sql: TreeSql, placement: Placement): Promise<Shift> {
  const { tree, node, parent } = placement
  const ground = parent === null ? aboveRoots : await getNode(sql, tree, parent)
  const inside = { low: parent === null ? ground.low : ground.low + 1, high: ground.high }
  const gap = await findGap(sql, { tree, parent, inside }, node.high - node.low)
  if (gap !== undefined) return await shiftBy(sql, placement, { low: gap, depth: ground.depth + 1 })
  const moving = await subtreeOf(sql, tree, node)
  const newcomers = moving.map((each) => (each.id === node.id ? { id: each.id, parent } : each))
  await layOutAgain(sql, { tree, parent, newcomers, moving })
  return { delta: null, from: node.low, to: (await getNode(sql, tree, node.id)).low }
}

/** Moves a subtree, open or closed, without looking at whether it may; the followers come along. */
export async function carrySubtree(
  sql: TreeSql,
  followers: readonly TreeFollower[],
  move: MoveNode,
): Promise<Shift> {
  const { tree, id, parent, on } = move
  const node = await getNode(sql, tree, id)
  if (node.parent === parent) return { delta: 0, from: node.low, to: node.low }
  await refuseCircle(sql, tree, { id, parent, on })
  await changeEdge(sql, tree, { id, parent, on })
  const from = await ancestorIds(sql, tree, node.parent)
  const shift = await placeBelow(sql, { tree, node, parent })
  const to = await ancestorIds(sql, tree, parent)
  for (const follow of followers) await follow(sql, { tree, id, from, to })
  return shift
}

/** Hangs a node with everything below it under another parent, from a day on. Entries are not touched. */
export async function moveNode(
  sql: TreeSql,
  followers: readonly TreeFollower[],
  move: MoveNode,
): Promise<Shift> {
  await takeTree(sql, move.tree)
  await getOpenNode(sql, move.tree, move.id)
  if (move.parent !== null) {
    const parent = await getOpenNode(sql, move.tree, move.parent)
    if (parent.bornOn > move.on)
      throw new Problem('rule-broken', treeProblems.beforeBirth, { id: move.id, parent: parent.id })
  }
  const shift = await carrySubtree(sql, followers, move)
  if (shift.delta !== 0) await noteChange(sql, move.tree)
  return shift
}
