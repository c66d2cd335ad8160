import type { TreeName } from '../access/rule.ts'
import type { TreeSql } from './tree-node.ts'

/** What a node of a tree is called, what kind it is, and where an organisation has its seat. */
export type Label = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly seat: string | null
}

/** Names nodes that have just been registered. */
export async function labelNodes(sql: TreeSql, tree: TreeName, labels: readonly Label[]): Promise<void> {
  await sql.query(
    `insert into tree.label (tree, id, name, kind, seat)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])
     on conflict (tree, id) do update set name = excluded.name, kind = excluded.kind, seat = excluded.seat`,
    [
      tree,
      labels.map(({ id }) => id),
      labels.map(({ name }) => name),
      labels.map(({ kind }) => kind),
      labels.map(({ seat }) => seat),
    ],
  )
}

/** Gives a node another name. */
export async function renameNode(
  sql: TreeSql,
  tree: TreeName,
  { id, name }: Pick<Label, 'id' | 'name'>,
): Promise<void> {
  await sql.query('update tree.label set name = $3 where tree = $1 and id = $2', [tree, id, name])
}
