import type { TreeName } from '../access/rule.ts'
import { Problem } from '../errors.ts'
import type { Day } from '../time/instant.ts'
import { childNodes, getOpenNode, noteChange, type TreeSql, takeTree } from './tree-node.ts'
import { treeProblems } from './tree-problems.ts'

export type CloseNode = {
  readonly tree: TreeName
  readonly id: string
  readonly on: Day
  readonly successors?: readonly string[]
}

/** Marks a node closed. It stays where it is, so that what happened there goes on counting. */
export async function closeNode(sql: TreeSql, close: CloseNode): Promise<void> {
  await takeTree(sql, close.tree)
  const node = await getOpenNode(sql, close.tree, close.id)
  if (node.bornOn > close.on)
    throw new Problem('rule-broken', treeProblems.beforeBirth, { id: close.id, since: node.bornOn })
  const children = await childNodes(sql, close.tree, close.id)
  const open = children.filter(({ closedOn }) => closedOn === null).map(({ id }) => id)
  if (open.length > 0)
    throw new Problem('rule-broken', treeProblems.childrenLeft, { id: close.id, children: open })
  const high = children.at(-1)?.high ?? node.low + 1
  await sql.query(
    'update tree.node set closed_on = $3, successors = $4, high = $5 where tree = $1 and id = $2',
    [close.tree, close.id, close.on, close.successors ?? [], high],
  )
  await noteChange(sql, close.tree)
}
