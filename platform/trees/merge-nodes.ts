import type { TreeName } from '../access/rule.ts'
import { Problem } from '../errors.ts'
import type { Day } from '../time/instant.ts'
import { addNodes } from './add-nodes.ts'
import { closeNode } from './close-node.ts'
import { carrySubtree, moveNode, type TreeFollower } from './move-node.ts'
import { ancestorIds, childNodes, getOpenNode, noteChange, type TreeSql, takeTree } from './tree-node.ts'
import { treeProblems } from './tree-problems.ts'

/** Several become one: `into` exists already, or is new below a parent. */
export type MergeNodes = {
  readonly tree: TreeName
  readonly ids: readonly string[]
  readonly into: { readonly id: string; readonly parent?: string | null }
  readonly on: Day
}

async function prepareSuccessor(sql: TreeSql, merge: MergeNodes): Promise<void> {
  const { tree, into, on } = merge
  if (into.parent !== undefined) {
    await addNodes(sql, { tree, nodes: [{ id: into.id, parent: into.parent }], on })
    return
  }
  const successor = await getOpenNode(sql, tree, into.id)
  if (successor.bornOn > on) throw new Problem('rule-broken', treeProblems.beforeBirth, { id: into.id })
}

async function foldInto(
  sql: TreeSql,
  followers: readonly TreeFollower[],
  fold: { merge: MergeNodes; id: string },
): Promise<void> {
  const { tree, into, on } = fold.merge
  for (const child of await childNodes(sql, tree, fold.id)) {
    if (child.closedOn === null) await moveNode(sql, followers, { tree, id: child.id, parent: into.id, on })
  }
  await closeNode(sql, { tree, id: fold.id, on, successors: [into.id] })
  await carrySubtree(sql, followers, { tree, id: fold.id, parent: into.id, on })
}

/**
 * Several nodes become one. Their children come under the successor; they are closed and kept below it, so that the
 * successor's figures hold theirs and everything that happened keeps its place.
 */
export async function mergeNodes(
  sql: TreeSql,
  followers: readonly TreeFollower[],
  merge: MergeNodes,
): Promise<void> {
  await takeTree(sql, merge.tree)
  const ids = [...new Set(merge.ids)].filter((id) => id !== merge.into.id)
  if (ids.length === 0) throw new Problem('rule-broken', treeProblems.nothingToMerge)
  for (const id of ids) await getOpenNode(sql, merge.tree, id)
  const above = await ancestorIds(sql, merge.tree, merge.into.parent ?? merge.into.id)
  const circling = above.find((id) => ids.includes(id))
  if (circling !== undefined)
    throw new Problem('rule-broken', treeProblems.wouldCircle, { id: circling, parent: merge.into.id })
  await prepareSuccessor(sql, merge)
  for (const id of ids) await foldInto(sql, followers, { merge, id })
  await noteChange(sql, merge.tree)
}
