import { addNodes } from './add-nodes.ts'
import { closeNode } from './close-node.ts'
import { type MergeNodes, mergeNodes } from './merge-nodes.ts'
import { type MoveNode, moveNode, type Shift, type TreeFollower } from './move-node.ts'
import { type SplitNode, splitNode } from './split-node.ts'
import type { TreeSql } from './tree-node.ts'

/** Everything that changes a tree, inside the caller's transaction, with what must follow a moved subtree. */
export type TreeOperations = {
  readonly addNodes: typeof addNodes
  readonly closeNode: typeof closeNode
  readonly moveNode: (sql: TreeSql, move: MoveNode) => Promise<Shift>
  readonly splitNode: (sql: TreeSql, split: SplitNode) => Promise<void>
  readonly mergeNodes: (sql: TreeSql, merge: MergeNodes) => Promise<void>
}

/** Binds the changes of trees to what follows them (figures). */
export const treeOperations = (followers: readonly TreeFollower[]): TreeOperations => ({
  addNodes,
  closeNode,
  moveNode: (sql, move) => moveNode(sql, followers, move),
  splitNode: (sql, split) => splitNode(sql, followers, split),
  mergeNodes: (sql, merge) => mergeNodes(sql, followers, merge),
})
