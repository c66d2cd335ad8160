import { hash as digestOf } from 'node:crypto'

/** A SHA-256 value, 32 bytes. */
export type Hash = Buffer

/** A perfect subtree: at level 0 one leaf, at level l the leaves index·2^l up to (index+1)·2^l. */
export type NodeId = { readonly level: number; readonly index: number }

/** Leaves from (included) to `to` (not included). */
export type LeafRange = { readonly from: number; readonly to: number }

/** The hash of a perfect subtree that is already full. */
export type NodeHashes = (node: NodeId) => Hash

const leafPrefix = Buffer.of(0)
const nodePrefix = Buffer.of(1)

export const sha256 = (...parts: readonly Uint8Array[]): Hash =>
  digestOf('sha256', Buffer.concat(parts), 'buffer')

/** RFC 9162 §2.1.1: a leaf is hashed behind the byte 0, so that it can never be taken for a node. */
export const leafHash = (bytes: Uint8Array): Hash => sha256(leafPrefix, bytes)

/** RFC 9162 §2.1.1: an inner node is hashed behind the byte 1. */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Hash => sha256(nodePrefix, left, right)

/** The root of a tree without leaves. */
export const emptyRoot: Hash = sha256()

/** The greatest power of two smaller than `size`; `size` is at least 2. */
function splitOf(size: number): number {
  let split = 1
  while (split * 2 < size) split *= 2
  return split
}

/** The leaves whose roots make the inclusion proof of one leaf, lowest first (RFC 9162 §2.1.3.1). */
export function inclusionRanges(index: number, size: number): LeafRange[] {
  if (!(Number.isSafeInteger(index) && index >= 0 && index < size)) throw new RangeError('no such leaf')
  const ranges: LeafRange[] = []
  let [from, to] = [0, size]
  while (to - from > 1) {
    const middle = from + splitOf(to - from)
    if (index < middle) {
      ranges.unshift({ from: middle, to })
      to = middle
    } else {
      ranges.unshift({ from, to: middle })
      from = middle
    }
  }
  return ranges
}

/** The leaves whose roots make the proof that a tree of `first` leaves is the beginning of one of `second` (§2.1.4.1). */
export function consistencyRanges(first: number, second: number): LeafRange[] {
  if (!(first > 0 && first <= second)) throw new RangeError('a consistency proof needs 0 < first <= second')
  const ranges: LeafRange[] = []
  let [from, to] = [0, second]
  while (first < to) {
    const middle = from + splitOf(to - from)
    if (first <= middle) {
      ranges.unshift({ from: middle, to })
      to = middle
    } else {
      ranges.unshift({ from, to: middle })
      from = middle
    }
  }
  if (from > 0) ranges.unshift({ from, to })
  return ranges
}

/** The perfect subtrees a range falls into, from left to right. Ranges of proofs begin where their first subtree may. */
export function nodesOf({ from, to }: LeafRange): NodeId[] {
  const nodes: NodeId[] = []
  let start = from
  while (start < to) {
    let [width, level] = [1, 0]
    while (start + width * 2 <= to && start % (width * 2) === 0) {
      width *= 2
      level += 1
    }
    nodes.push({ level, index: start / width })
    start += width
  }
  return nodes
}

/** The root over a range of leaves, from the hashes of its perfect subtrees. */
export function rangeRoot(range: LeafRange, hashes: NodeHashes): Hash {
  const parts = nodesOf(range).map(hashes)
  const last = parts.pop()
  if (last === undefined) return emptyRoot
  return parts.reduceRight((right, left) => nodeHash(left, right), last)
}
