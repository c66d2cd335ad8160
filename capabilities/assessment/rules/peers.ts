import type { Definition } from '../definition.ts'
import type { UnitInput } from '../events.ts'

/** Units that are compared with each other. */
export type PeerGroup = {
  readonly key: string
  /** The kind they share; null for the rest that had too few of their kind. */
  readonly kind: string | null
  /** Sizes they share, both ends included; null where they are not parted by size. */
  readonly sizes: { readonly from: number; readonly to: number | null } | null
  readonly unitIds: readonly string[]
}

/** Fewer than this cannot be parted into bands. */
export const leastPeers = 5

const classOf = (size: number, edges: readonly number[]): number =>
  edges.filter((edge) => size >= edge).length

function bySize(kind: string, units: readonly UnitInput[], edges: readonly number[]): PeerGroup[] {
  const whole = { key: kind, kind, sizes: null, unitIds: units.map(({ unitId }) => unitId) }
  if (edges.length === 0) return [whole]
  const classes = [...Map.groupBy(units, ({ size }) => classOf(size, edges))].toSorted(
    ([one], [other]) => one - other,
  )
  if (classes.some(([, members]) => members.length < leastPeers)) return [whole]
  return classes.map(([at, members]) => ({
    key: `${kind}/${at}`,
    kind,
    sizes: { from: edges[at - 1] ?? 0, to: at < edges.length ? (edges[at] ?? 0) - 1 : null },
    unitIds: members.map(({ unitId }) => unitId),
  }))
}

/** Peers by kind and, where every class has enough of them, by size; kinds with too few are one group together. */
export function peerGroups({ size }: Definition, units: readonly UnitInput[]): readonly PeerGroup[] {
  const kinds = [...Map.groupBy(units, ({ kind }) => kind)].toSorted(([one], [other]) =>
    one < other ? -1 : 1,
  )
  const groups = kinds.flatMap(([kind, members]) =>
    members.length < leastPeers ? [] : bySize(kind, members, size?.edges ?? []),
  )
  const rest = kinds.flatMap(([, members]) => (members.length < leastPeers ? members : []))
  if (rest.length === 0) return groups
  return [...groups, { key: 'rest', kind: null, sizes: null, unitIds: rest.map(({ unitId }) => unitId) }]
}
