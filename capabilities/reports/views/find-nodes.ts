import type { Transaction } from '#platform/database/transaction.ts'
import type { FormNode } from '../rules/plan-form.ts'
import type { TreeName } from '../words.ts'

type Within = { readonly tree: TreeName; readonly node: string }

const tableOf = { place: 'reports.place', organisation: 'reports.organisation' } as const

const columns = 'p.id, p.name, p.kind, a.name as above'

/** The nodes within a subtree that a form may mean by these keys. */
export async function nodesByKeys(
  tx: Transaction,
  { tree, node }: Within,
  keys: readonly string[],
): Promise<ReadonlyMap<string, readonly FormNode[]>> {
  const { rows } = await tx.query<FormNode & { key: string }>(
    `select k.key, ${columns} from unnest($3::text[]) as k(key)
     join ${tableOf[tree]} p on p.keys @> array[k.key]
     join tree.node n on n.tree = $1 and n.id = p.id and n.closed_on is null
     join tree.node s on s.tree = $1 and s.id = $2 and n.low >= s.low and n.low < s.high
     left join ${tableOf[tree]} a on a.id = n.parent
     order by n.depth, n.low`,
    [tree, node, keys],
  )
  const found = new Map<string, FormNode[]>()
  for (const { key, ...one } of rows) found.set(key, [...(found.get(key) ?? []), one])
  return found
}

/** A node with its name, and the ones directly below it. */
export async function nodeWithBelow(
  tx: Transaction,
  { tree, node }: Within,
): Promise<{ readonly scope: FormNode | undefined; readonly below: readonly FormNode[] }> {
  const { rows } = await tx.query<FormNode>(
    `select ${columns} from tree.node n join ${tableOf[tree]} p on p.id = n.id
     left join ${tableOf[tree]} a on a.id = n.parent
     where n.tree = $1 and (n.id = $2 or (n.parent = $2 and n.closed_on is null)) order by n.low`,
    [tree, node],
  )
  return { scope: rows.find(({ id }) => id === node), below: rows.filter(({ id }) => id !== node) }
}

export async function nodesByIds(
  tx: Transaction,
  tree: TreeName,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FormNode>> {
  const { rows } = await tx.query<FormNode>(
    `select ${columns} from ${tableOf[tree]} p left join tree.node n on n.tree = $1 and n.id = p.id
     left join ${tableOf[tree]} a on a.id = n.parent where p.id = any($2)`,
    [tree, ids],
  )
  return new Map(rows.map((row) => [row.id, row]))
}

export type Below = { readonly communities: number; readonly grids: number }

/** How many communities and grids lie in each of these places. */
export async function countsBelow(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Below>> {
  const { rows } = await tx.query<Below & { id: string }>(
    `select s.id, count(*) filter (where p.kind in ('community', 'village'))::int as communities,
       count(*) filter (where p.kind = 'grid')::int as grids
     from tree.node s join tree.node n on n.tree = 'place' and n.low >= s.low and n.low < s.high and n.closed_on is null
     join reports.place p on p.id = n.id where s.tree = 'place' and s.id = any($1) group by s.id`,
    [ids],
  )
  return new Map(rows.map(({ id, ...below }) => [id, below]))
}
