import type { TreeName } from '../access/rule.ts'
import { Problem } from '../errors.ts'
import type { Day } from '../time/instant.ts'
import { addNodes } from './add-nodes.ts'
import { closeNode } from './close-node.ts'
import { moveNode, type TreeFollower } from './move-node.ts'
import { childNodes, getOpenNode, type TreeSql, takeTree } from './tree-node.ts'
import { treeProblems } from './tree-problems.ts'

/** One becomes several. A part that bears the node's own id means that the node itself goes on. */
export type SplitNode = {
  readonly tree: TreeName
  readonly id: string
  readonly into: readonly { readonly id: string; readonly children: readonly string[] }[]
  readonly on: Day
}

function refuseUnassigned(split: SplitNode, children: readonly string[]): void {
  const assigned = split.into.flatMap((part) => part.children)
  const stranger = assigned.find((id) => !children.includes(id))
  if (stranger !== undefined)
    throw new Problem('rule-broken', treeProblems.unknownNode, { id: stranger, parent: split.id })
  const isKept = split.into.some(({ id }) => id === split.id)
  const left = children.filter((id) => !assigned.includes(id))
  if (left.length > 0 && !isKept)
    throw new Problem('rule-broken', treeProblems.childrenLeft, { id: split.id, children: left })
}

/**
 * One node becomes several beside it; its children are shared out. What was recorded at the node itself stays with it:
 * if it does not go on, it is closed where it stands, with its parts named as successors.
 */
export async function splitNode(
  sql: TreeSql,
  followers: readonly TreeFollower[],
  split: SplitNode,
): Promise<void> {
  const { tree, id, on } = split
  await takeTree(sql, tree)
  const node = await getOpenNode(sql, tree, id)
  const children = await childNodes(sql, tree, id)
  refuseUnassigned(
    split,
    children.filter(({ closedOn }) => closedOn === null).map((child) => child.id),
  )
  const parts = split.into.filter((part) => part.id !== id)
  const nodes = parts.map((part) => ({ id: part.id, parent: node.parent, origin: id }))
  await addNodes(sql, { tree, nodes, on })
  for (const part of parts) {
    for (const child of part.children)
      await moveNode(sql, followers, { tree, id: child, parent: part.id, on })
  }
  if (parts.length === split.into.length) {
    await closeNode(sql, { tree, id, on, successors: parts.map((part) => part.id) })
  }
}
