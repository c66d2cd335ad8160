/** Half-open range of positions; a node stands at `low` and its whole subtree lies in it. */
export type Span = { readonly low: number; readonly high: number }

/** Positions run up to 2^52, so that they are exact as JavaScript numbers as well. */
export const wholeSpan: Span = { low: 0, high: 2 ** 52 }

export type ChildNode = { readonly id: string; readonly parent: string | null }

export type PlacedNode = ChildNode & Span & { readonly depth: number }

/** Where a forest goes: below which parent, in which room, at which depth. */
export type Ground = { readonly parent: string | null; readonly span: Span; readonly depth: number }

type Family = {
  readonly children: ReadonlyMap<string | null, readonly string[]>
  readonly counts: ReadonlyMap<string, number>
}

/** Children by parent, in the order given. */
export function childrenByParent(nodes: readonly ChildNode[]): Map<string | null, string[]> {
  const children = new Map<string | null, string[]>()
  for (const { id, parent } of nodes) {
    const siblings = children.get(parent)
    if (siblings) siblings.push(id)
    else children.set(parent, [id])
  }
  return children
}

function topDown(
  children: ReadonlyMap<string | null, readonly string[]>,
  parent: string | null,
): [string, string | null][] {
  const order: [string, string | null][] = []
  const waiting: (string | null)[] = [parent]
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const child of children.get(next) ?? []) {
      order.push([child, next])
      waiting.push(child)
    }
  }
  return order
}

function countSubtrees(order: readonly [string, string | null][]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const [id, parent] of order.toReversed()) {
    const own = (counts.get(id) ?? 0) + 1
    counts.set(id, own)
    if (parent !== null) counts.set(parent, (counts.get(parent) ?? 0) + own)
  }
  return counts
}

function shareOut(room: Span, siblings: readonly string[], counts: ReadonlyMap<string, number>): Span[] {
  const total = siblings.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0)
  const extraEach = Math.floor((room.high - room.low - total) / 2 / total)
  if (extraEach < 0) throw new RangeError('no room for these nodes')
  let low = room.low
  return siblings.map((id) => {
    const span = { low, high: low + (counts.get(id) ?? 0) * (1 + extraEach) }
    low = span.high
    return span
  })
}

function placeLevel(family: Family, ground: Ground): PlacedNode[] {
  const siblings = family.children.get(ground.parent) ?? []
  if (siblings.length === 0) return []
  const spans = shareOut(ground.span, siblings, family.counts)
  return siblings.flatMap((id, at) => {
    const span = spans[at]
    return span ? [{ id, parent: ground.parent, ...span, depth: ground.depth }] : []
  })
}

/**
 * Lays a forest out in a room: every node gets room in proportion to its subtree, and half of what is free stays free
 * behind its children for those to come. Nodes that hang on nothing reachable are left out of the answer.
 */
export function layOut(nodes: readonly ChildNode[], ground: Ground): PlacedNode[] {
  const children = childrenByParent(nodes)
  const family = { children, counts: countSubtrees(topDown(children, ground.parent)) }
  const placed: PlacedNode[] = placeLevel(family, ground)
  for (let at = 0; at < placed.length; at += 1) {
    const node = placed[at]
    if (!node) break
    const inside = { low: node.low + 1, high: node.high }
    for (const child of placeLevel(family, { parent: node.id, span: inside, depth: node.depth + 1 }))
      placed.push(child)
  }
  return placed
}

/** How much of a parent's free room a group takes, leaving the rest to those who come later. */
export function shareOfRoom(free: number, siblings: number, newcomers: number): number {
  return Math.floor((free / (siblings + newcomers + 4)) * newcomers)
}
