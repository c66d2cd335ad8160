import type { TreeName } from '../access/rule.ts'
import { type ChildNode, layOut, type PlacedNode } from './layout.ts'
import { aboveRoots, ancestorIds, findNodes, type StoredNode, subtreeOf, type TreeSql } from './tree-node.ts'

/** Newcomers hang below `parent`: nodes not stored yet, or one stored subtree that is to move there. */
export type Crowd = {
  readonly tree: TreeName
  readonly parent: string | null
  readonly newcomers: readonly ChildNode[]
  /** The subtree that moves in, its top first, if the newcomers are stored already. */
  readonly moving?: readonly StoredNode[]
}

// Below this much room for each node the next ancestor is laid out instead.
const positionsPerNode = 1024

type Ground = {
  readonly id: string | null
  readonly low: number
  readonly high: number
  readonly depth: number
}

async function groundsAbove(sql: TreeSql, crowd: Crowd): Promise<Ground[]> {
  const ids = await ancestorIds(sql, crowd.tree, crowd.parent)
  const nodes = await findNodes(sql, crowd.tree, ids)
  return [...ids.flatMap((id) => nodes.get(id) ?? []), { ...aboveRoots, id: null }]
}

async function residentsOf(sql: TreeSql, crowd: Crowd): Promise<{ ground: Ground; residents: StoredNode[] }> {
  let found: { ground: Ground; residents: StoredNode[] } | undefined
  for (const ground of await groundsAbove(sql, crowd)) {
    const residents = (await subtreeOf(sql, crowd.tree, ground)).filter(({ id }) => id !== ground.id)
    found = { ground, residents }
    if (ground.high - ground.low >= (residents.length + crowd.newcomers.length) * positionsPerNode) break
  }
  if (!found) throw new Error(`no ground above ${crowd.parent}`)
  return found
}

/** Stores positions, parents and depths in one statement and brings every kept position along. */
async function storePlaces(
  sql: TreeSql,
  tree: TreeName,
  places: readonly { before: StoredNode; now: PlacedNode }[],
): Promise<void> {
  const changed = places.filter(
    ({ before, now }) =>
      before.low !== now.low ||
      before.high !== now.high ||
      before.depth !== now.depth ||
      before.parent !== now.parent,
  )
  await sql.query(
    `update tree.node n set low = m.low, high = m.high, depth = m.depth, parent = m.parent
     from unnest($2::text[], $3::bigint[], $4::bigint[], $5::int[], $6::text[]) as m(id, low, high, depth, parent)
     where n.tree = $1 and n.id = m.id`,
    [
      tree,
      changed.map(({ now }) => now.id),
      changed.map(({ now }) => now.low),
      changed.map(({ now }) => now.high),
      changed.map(({ now }) => now.depth),
      changed.map(({ now }) => now.parent),
    ],
  )
  const shifted = changed.filter(({ before, now }) => before.low !== now.low)
  await sql.query('select tree.replace_positions($1, $2::bigint[], $3::bigint[])', [
    tree,
    shifted.map(({ before }) => before.low),
    shifted.map(({ now }) => now.low),
  ])
}

/** Lays out the smallest ancestor with room for the newcomers anew, and returns where those not stored yet belong. */
export async function layOutAgain(sql: TreeSql, crowd: Crowd): Promise<PlacedNode[]> {
  const { ground, residents } = await residentsOf(sql, crowd)
  const stored = new Map([...residents, ...(crowd.moving ?? [])].map((node) => [node.id, node]))
  const newcomers = new Set(crowd.newcomers.map(({ id }) => id))
  const nodes: ChildNode[] = [...residents.filter(({ id }) => !newcomers.has(id)), ...crowd.newcomers]
  const placed = layOut(nodes, {
    parent: ground.id,
    span: { low: ground.id === null ? ground.low : ground.low + 1, high: ground.high },
    depth: ground.depth + 1,
  })
  const places = placed.flatMap((now) => {
    const before = stored.get(now.id)
    return before ? [{ before, now }] : []
  })
  await storePlaces(sql, crowd.tree, places)
  return placed.filter(({ id }) => !stored.has(id))
}
