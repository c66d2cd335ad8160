import type { TreeName } from '#platform/access/rule.ts'
import type { Transaction } from '#platform/database/transaction.ts'

/** Names of nodes, by id. */
export async function readNames(
  tx: Transaction,
  tree: TreeName,
  nodes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await tx.query<{ node: string; name: string }>(
    'select id as node, name from tree.label where tree = $1 and id = any($2)',
    [tree, nodes],
  )
  return new Map(rows.map(({ node, name }) => [node, name]))
}

/** Every node of the same kind as this one, itself included, and what that kind is. */
export async function readSameKind(
  tx: Transaction,
  tree: TreeName,
  node: string,
): Promise<{ readonly kind: string | null; readonly nodes: readonly string[] }> {
  const { rows } = await tx.query<{ kind: string; node: string }>(
    `select kind, id as node from tree.label
     where tree = $1 and kind = (select own.kind from tree.label own where own.tree = $1 and own.id = $2)`,
    [tree, node],
  )
  return { kind: rows[0]?.kind ?? null, nodes: rows.map((row) => row.node) }
}
