import type { TreeIndex } from '#platform/trees/tree-index.ts'

/** Fewer than this many peers say nothing, and would say too much about each of them. */
export const fewestPeers = 8
const mostAlike = 1_000

/** How many stand below a node, in bands: what is alike in kind can still be unlike in size. */
export type Band = { readonly from: number; readonly to: number | null }

const bands: readonly Band[] = [
  { from: 0, to: 0 },
  { from: 1, to: 9 },
  { from: 10, to: 49 },
  { from: 50, to: 199 },
  { from: 200, to: null },
]

/** The band of size a node falls into. */
export const bandOf = (size: number): Band => bands.findLast(({ from }) => from <= size) ?? { from: 0, to: 0 }

export type PeerGroup = {
  /** The node under which all of them stand; null for the whole house. */
  readonly within: string | null
  /** Null when alike in kind only, because too few are alike in size too. */
  readonly band: Band | null
  readonly peers: readonly string[]
}

const openOnes = (index: TreeIndex, node: string, nodes: readonly string[]): string[] =>
  nodes.filter((each) => each === node || (index.has(each) && !index.isClosed(each)))

/** Those of a kind among whom peers are looked for: all there are, or as many as can be read around the node. */
export function alikeAround(index: TreeIndex, node: string, sameKind: readonly string[]): string[] {
  const open = openOnes(index, node, sameKind)
  if (open.length <= mostAlike) return open
  for (const within of index.ancestors(node).toReversed()) {
    const near = open.filter((each) => index.within(each, within))
    if (near.length <= mostAlike) return near
  }
  return [node, ...open.filter((each) => each !== node).slice(0, mostAlike - 1)]
}

/** From what is nearest above on outwards: the first surroundings with enough others. */
function nearestGroup(index: TreeIndex, node: string, alike: readonly string[]) {
  for (const within of [...index.ancestors(node), null]) {
    const peers = alike.filter((each) => each !== node && (within === null || index.within(each, within)))
    if (peers.length >= fewestPeers) return { within, peers }
  }
  return undefined
}

/** The others a node can fairly be seen beside: of its kind and size, as near as there are enough of them. */
export function peerGroupOf(index: TreeIndex, node: string, alike: readonly string[]): PeerGroup | undefined {
  const band = bandOf(index.descendants(node))
  const sameSize = alike.filter((each) => bandOf(index.descendants(each)).from === band.from)
  const near = nearestGroup(index, node, sameSize)
  if (near) return { ...near, band }
  const wide = nearestGroup(index, node, alike)
  return wide && { ...wide, band: null }
}

/** Quarters of what the peers have, and in which of them a value lies (1 the lowest). */
export type Distribution = {
  readonly low: number
  readonly middle: number
  readonly high: number
  readonly counted: number
  readonly quarter: 1 | 2 | 3 | 4 | null
}

/** The value below which a share of sorted values lie; between two of them in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)] ?? 0
  const above = sorted[Math.ceil(at)] ?? below
  return below + (above - below) * (at - Math.floor(at))
}

function quarterOf(own: number, { low, middle, high }: Omit<Distribution, 'quarter' | 'counted'>) {
  if (own < low) return 1
  if (own < middle) return 2
  return own <= high ? 3 : 4
}

/** How the peers' values spread, without saying whose they are; undefined where too few have one. */
export function distributionOf(peers: readonly number[], own: number | null): Distribution | undefined {
  if (peers.length < fewestPeers) return undefined
  const sorted = peers.toSorted((one, other) => one - other)
  const quarters = {
    low: quantile(sorted, 0.25),
    middle: quantile(sorted, 0.5),
    high: quantile(sorted, 0.75),
  }
  return { ...quarters, counted: sorted.length, quarter: own === null ? null : quarterOf(own, quarters) }
}
