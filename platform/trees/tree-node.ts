import type { TreeName } from '../access/rule.ts'
import type { Transaction } from '../database/transaction.ts'
import { Problem } from '../errors.ts'
import type { Day } from '../time/instant.ts'
import { type Span, wholeSpan } from './layout.ts'
import { treeProblems } from './tree-problems.ts'

/** Tree changes happen in the caller's transaction. */
export type TreeSql = Transaction

export type StoredNode = Span & {
  readonly id: string
  readonly parent: string | null
  readonly depth: number
  readonly bornOn: Day
  readonly closedOn: Day | null
}

/** Stands for "above all roots". */
export const aboveRoots = { ...wholeSpan, depth: -1, bornOn: '0001-01-01', closedOn: null } as const

type Row = {
  id: string
  parent: string | null
  low: string
  high: string
  depth: number
  bornOn: string
  closedOn: string | null
}

const nodeColumns = `id, parent, low::text as low, high::text as high, depth,
  born_on::text as "bornOn", closed_on::text as "closedOn"`

/** Positions are at most 2^52, so `Number` loses nothing. */
const nodeOf = (row: Row): StoredNode => ({ ...row, low: Number(row.low), high: Number(row.high) })

/** Only one change to a tree at a time, and none while someone stores positions they read (`tree.hold`). */
export async function takeTree(sql: TreeSql, tree: TreeName): Promise<void> {
  await sql.query('select tree.take($1)', [tree])
}

/** Counts the change and tells every process that keeps this tree, as soon as the transaction commits. */
export async function noteChange(sql: TreeSql, tree: TreeName): Promise<void> {
  await sql.query(
    "with noted as (update tree.tree set version = version + 1 where name = $1) select pg_notify('tree_changed', $1)",
    [tree],
  )
}

/** The nodes among these ids, by id. */
export async function findNodes(
  sql: TreeSql,
  tree: TreeName,
  ids: readonly string[],
): Promise<Map<string, StoredNode>> {
  const { rows } = await sql.query<Row>(
    `select ${nodeColumns} from tree.node where tree = $1 and id = any($2)`,
    [tree, ids],
  )
  return new Map(rows.map((row) => [row.id, nodeOf(row)]))
}

/** The node with this id, or a problem that says it does not exist. */
export async function getNode(sql: TreeSql, tree: TreeName, id: string): Promise<StoredNode> {
  const node = (await findNodes(sql, tree, [id])).get(id)
  if (!node) throw new Problem('rule-broken', treeProblems.unknownNode, { tree, id })
  return node
}

/** A node that still takes part in today's life. */
export async function getOpenNode(sql: TreeSql, tree: TreeName, id: string): Promise<StoredNode> {
  const node = await getNode(sql, tree, id)
  if (node.closedOn !== null) throw new Problem('rule-broken', treeProblems.nodeClosed, { tree, id })
  return node
}

/** The node and everything below it, in the order of their positions. */
export async function subtreeOf(sql: TreeSql, tree: TreeName, span: Span): Promise<StoredNode[]> {
  const { rows } = await sql.query<Row>(
    `select ${nodeColumns} from tree.node where tree = $1 and low >= $2 and low < $3 order by node.low`,
    [tree, span.low, span.high],
  )
  return rows.map(nodeOf)
}

/** Children of a node (null: the roots), in the order of their positions. */
export async function childNodes(sql: TreeSql, tree: TreeName, parent: string | null): Promise<StoredNode[]> {
  const { rows } = await sql.query<Row>(
    `select ${nodeColumns} from tree.node where tree = $1 and ${parent === null ? '$2::text is null and parent is null' : 'parent = $2'} order by node.low`,
    [tree, parent],
  )
  return rows.map(nodeOf)
}

/** Ids from the parent up to the root. */
export async function ancestorIds(sql: TreeSql, tree: TreeName, id: string | null): Promise<string[]> {
  const { rows } = await sql.query<{ id: string }>(
    `with recursive up as (
       select id, parent, 0 as steps from tree.node where tree = $1 and id = $2
       union all
       select n.id, n.parent, up.steps + 1 from up join tree.node n on n.tree = $1 and n.id = up.parent
     ) select id from up order by steps`,
    [tree, id],
  )
  return rows.map((row) => row.id)
}
