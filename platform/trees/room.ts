import type { TreeName } from '../access/rule.ts'
import type { Span } from './layout.ts'
import { childNodes, type TreeSql } from './tree-node.ts'

export type Family = { readonly tree: TreeName; readonly parent: string | null; readonly inside: Span }

/** Free stretches below a parent; the one behind the last child comes last. */
async function gapsOf(sql: TreeSql, family: Family): Promise<Span[]> {
  const gaps: Span[] = []
  let low = family.inside.low
  for (const child of await childNodes(sql, family.tree, family.parent)) {
    gaps.push({ low, high: child.low })
    low = child.high
  }
  gaps.push({ low, high: family.inside.high })
  return gaps.filter((gap) => gap.high > gap.low)
}

/** A free stretch of this width: behind the last child if it fits, else in the widest gap. */
export async function findGap(sql: TreeSql, family: Family, width: number): Promise<number | undefined> {
  const gaps = await gapsOf(sql, family)
  const last = gaps.at(-1)
  if (last && last.high === family.inside.high && last.high - last.low >= width) return last.low
  const widest = gaps.reduce<Span | undefined>(
    (best, gap) => (best && best.high - best.low >= gap.high - gap.low ? best : gap),
    undefined,
  )
  return widest && widest.high - widest.low >= width ? widest.low : undefined
}

export type Tail = Span & { readonly siblings: number }

/** What is free behind the last child of each parent, and how many children there are. */
export async function tailsOf(
  sql: TreeSql,
  tree: TreeName,
  insides: ReadonlyMap<string | null, Span>,
): Promise<Map<string | null, Tail>> {
  const { rows } = await sql.query<{ parent: string | null; low: string; siblings: number }>(
    `select parent, max(high)::text as low, count(*)::int as siblings from tree.node
     where tree = $1 and (parent = any($2::text[]) or (parent is null and $3)) group by parent`,
    [tree, [...insides.keys()].filter((id) => id !== null), insides.has(null)],
  )
  const used = new Map(rows.map((row) => [row.parent, row]))
  return new Map(
    [...insides].map(([parent, inside]) => {
      const row = used.get(parent)
      return [
        parent,
        { low: row ? Number(row.low) : inside.low, high: inside.high, siblings: row?.siblings ?? 0 },
      ]
    }),
  )
}
