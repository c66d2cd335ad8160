import { nodeHash } from './merkle.ts'

const half = (value: number) => Math.floor(value / 2)
const isOdd = (value: number) => value % 2 === 1
/** The next level on which a node has a sibling on its left, or the top. */
function climb(node: number, last: number): [number, number] {
  let [at, end] = [node, last]
  while (!isOdd(at) && at !== 0) [at, end] = [half(at), half(end)]
  return [at, end]
}
const isRightChild = (node: number, last: number) => isOdd(node) || node === last
const isCount = (value: number) => Number.isSafeInteger(value) && value >= 0
const areHashes = (values: readonly Uint8Array[]) => values.every((value) => value.length === 32)

type Claim = { readonly size: number; readonly root: Uint8Array }

/** What an inclusion proof says; `size` and `root` may come only from a signed checkpoint, never from the proof. */
export type InclusionClaim = Claim & { readonly leaf: Uint8Array; readonly index: number }

const isPossible = ({ index, size }: InclusionClaim) => isCount(index) && isCount(size) && index < size

/** RFC 9162 §2.1.3.2. */
export function isIncluded(claim: InclusionClaim, path: readonly Uint8Array[]): boolean {
  const { leaf, index, size, root } = claim
  if (!isPossible(claim) || !areHashes([leaf, root, ...path])) return false
  let [node, last] = [index, size - 1]
  let hash: Uint8Array = leaf
  for (const sibling of path) {
    if (last === 0) return false
    if (isRightChild(node, last)) {
      hash = nodeHash(sibling, hash)
      ;[node, last] = climb(node, last)
    } else {
      hash = nodeHash(hash, sibling)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return last === 0 && Buffer.compare(hash, root) === 0
}

type Fold = { older: Uint8Array; newer: Uint8Array; node: number; last: number }

function foldConsistency(start: Fold, path: readonly Uint8Array[]): Fold | undefined {
  let { older, newer, node, last } = start
  for (const hash of path) {
    if (last === 0) return undefined
    if (isRightChild(node, last)) {
      older = nodeHash(hash, older)
      newer = nodeHash(hash, newer)
      ;[node, last] = climb(node, last)
    } else {
      newer = nodeHash(newer, hash)
    }
    ;[node, last] = [half(node), half(last)]
  }
  return { older, newer, node, last }
}

const isPowerOfTwo = (value: number) => Number.isInteger(Math.log2(value))

const isSame = (one: Uint8Array, other: Uint8Array) => Buffer.compare(one, other) === 0

const isGrown = (older: Claim, newer: Claim) =>
  isCount(older.size) && isCount(newer.size) && older.size >= 1 && older.size <= newer.size

/** RFC 9162 §2.1.4.2: the tree of `older` is the beginning of the tree of `newer`. Both come from signed checkpoints. */
export function isConsistent(older: Claim, newer: Claim, path: readonly Uint8Array[]): boolean {
  if (!isGrown(older, newer) || !areHashes([older.root, newer.root, ...path])) return false
  if (older.size === newer.size) return path.length === 0 && Buffer.compare(older.root, newer.root) === 0
  const [seed, ...rest] = isPowerOfTwo(older.size) ? [older.root, ...path] : path
  if (seed === undefined || path.length === 0) return false
  let [node, last] = [older.size - 1, newer.size - 1]
  while (isOdd(node)) [node, last] = [half(node), half(last)]
  const fold = foldConsistency({ older: seed, newer: seed, node, last }, rest)
  return (
    fold !== undefined && fold.last === 0 && isSame(fold.older, older.root) && isSame(fold.newer, newer.root)
  )
}
