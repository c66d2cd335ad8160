import type { TreeName } from '../access/rule.ts'
import { Problem } from '../errors.ts'
import type { Day } from '../time/instant.ts'
import type { TreeSql } from './tree-node.ts'
import { treeProblems } from './tree-problems.ts'

export type NewEdge = { readonly id: string; readonly parent: string | null; readonly on: Day }

/** First edges of new nodes. */
export async function addEdges(sql: TreeSql, tree: TreeName, edges: readonly NewEdge[]): Promise<void> {
  await sql.query(
    `insert into tree.edge (tree, id, parent, from_on)
     select $1, * from unnest($2::text[], $3::text[], $4::date[])`,
    [tree, edges.map(({ id }) => id), edges.map(({ parent }) => parent), edges.map(({ on }) => on)],
  )
}

const pathBack = `
with recursive up(id, from_on, to_on) as (
  select $2::text, $3::date, 'infinity'::date
  union
  select e.parent, greatest(up.from_on, e.from_on), least(up.to_on, coalesce(e.to_on, 'infinity'))
  from up join tree.edge e on e.tree = $1 and e.id = up.id
    and e.from_on < up.to_on and coalesce(e.to_on, 'infinity') > up.from_on
  where e.parent is not null
) select 1 as found from up where id = $4 limit 1`

/** Refuses a parent that stands below the node on any day from `on` until today. */
export async function refuseCircle(sql: TreeSql, tree: TreeName, edge: NewEdge): Promise<void> {
  if (edge.parent === null) return
  const { rows } = await sql.query(pathBack, [tree, edge.parent, edge.on, edge.id])
  if (rows.length > 0)
    throw new Problem('rule-broken', treeProblems.wouldCircle, { id: edge.id, parent: edge.parent })
}

/** From this day on the node hangs below another parent; a second change on the same day replaces the first. */
export async function changeEdge(sql: TreeSql, tree: TreeName, edge: NewEdge): Promise<void> {
  const { rows } = await sql.query<{ fromOn: Day }>(
    'select from_on::text as "fromOn" from tree.edge where tree = $1 and id = $2 and to_on is null',
    [tree, edge.id],
  )
  const fromOn = rows[0]?.fromOn ?? edge.on
  if (fromOn > edge.on)
    throw new Problem('rule-broken', treeProblems.laterChange, { id: edge.id, since: fromOn })
  if (fromOn < edge.on) {
    await sql.query('update tree.edge set to_on = $3 where tree = $1 and id = $2 and to_on is null', [
      tree,
      edge.id,
      edge.on,
    ])
  }
  await sql.query(
    `insert into tree.edge (tree, id, parent, from_on) values ($1, $2, $3, $4)
     on conflict (tree, id, from_on) do update set parent = excluded.parent`,
    [tree, edge.id, edge.parent, edge.on],
  )
}
