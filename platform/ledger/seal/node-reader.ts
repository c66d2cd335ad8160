import type { Sql } from '../sql.ts'
import {
  consistencyRanges,
  type Hash,
  inclusionRanges,
  type LeafRange,
  type NodeHashes,
  type NodeId,
  nodeHash,
  nodesOf,
  rangeRoot,
} from './merkle.ts'

/** Inner nodes are kept at every eighth level; what lies between is computed from at most 256 of them. */
export const levelsKept = 8

const keptLevel = ({ level }: NodeId) => level - (level % levelsKept)
const widthIn = (node: NodeId) => 2 ** (node.level - keptLevel(node))
const nameOf = (level: number, index: number) => `${level}:${index}`

const readRanges = `
select 0 as level, l.index::text as index, l.hash
from (select * from unnest($1::smallint[], $2::bigint[], $3::bigint[]) as given(level, low, high) where level = 0) as r
cross join lateral (select index, hash from ledger.leaf where index >= r.low and index < r.high order by index limit 256) as l
union all
select r.level, n.index::text, n.hash
from (select * from unnest($1::smallint[], $2::bigint[], $3::bigint[]) as given(level, low, high) where level > 0) as r
cross join lateral (
  select index, hash from ledger.node where level = r.level and index >= r.low and index < r.high order by index limit 256
) as n`

function folded(hashes: readonly Hash[]): Hash {
  let row = hashes
  while (row.length > 1)
    row = row.flatMap((left, at) => (at % 2 === 0 ? [nodeHash(left, row[at + 1] ?? left)] : []))
  const [root] = row
  if (root === undefined) throw new Error('a node without leaves')
  return root
}

/** Reads the hashes of perfect subtrees; answers with a look-up for exactly those nodes. */
export async function readNodes(sql: Sql, nodes: readonly NodeId[]): Promise<NodeHashes> {
  const { rows } = await sql.query<{ level: number; index: string; hash: Hash }>(readRanges, [
    nodes.map(keptLevel),
    nodes.map((node) => node.index * widthIn(node)),
    nodes.map((node) => (node.index + 1) * widthIn(node)),
  ])
  const kept = new Map(rows.map((row) => [nameOf(row.level, Number(row.index)), row.hash]))
  return (node) => {
    const [level, width] = [keptLevel(node), widthIn(node)]
    const children = Array.from({ length: width }, (_, at) =>
      kept.get(nameOf(level, node.index * width + at)),
    )
    const present = children.filter((hash) => hash !== undefined)
    if (present.length !== width)
      throw new Error(`the sealed tree lacks a part of node ${node.level}/${node.index}`)
    return folded(present)
  }
}

async function rootsOf(sql: Sql, ranges: readonly LeafRange[]): Promise<Hash[]> {
  const hashes = await readNodes(sql, ranges.flatMap(nodesOf))
  return ranges.map((range) => rangeRoot(range, hashes))
}

/** The root of the first `size` leaves. */
export async function storedRoot(sql: Sql, size: number): Promise<Hash> {
  const hashes = await readNodes(sql, nodesOf({ from: 0, to: size }))
  return rangeRoot({ from: 0, to: size }, hashes)
}

/** The path from one leaf to the root of the first `size` leaves. */
export const inclusionProof = (sql: Sql, index: number, size: number): Promise<Hash[]> =>
  rootsOf(sql, inclusionRanges(index, size))

/** Proof that the first `first` leaves are the beginning of the first `second`. */
export const consistencyProof = (sql: Sql, first: number, second: number): Promise<Hash[]> =>
  rootsOf(sql, consistencyRanges(first, second))
