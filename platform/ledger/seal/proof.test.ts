import fc from 'fast-check'
import { expect, test } from 'vitest'
import { GrowingTree } from './growing-tree.ts'
import {
  consistencyRanges,
  emptyRoot,
  type Hash,
  inclusionRanges,
  leafHash,
  nodeHash,
  rangeRoot,
} from './merkle.ts'
import { isConsistent, isIncluded } from './proof.ts'

const leaves = Array.from({ length: 65 }, (_, index) => leafHash(Buffer.from(`entry ${index}`)))

// The eight entries and roots with which logs of Certificate Transparency are tried everywhere.
const knownEntries = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
]
const knownRoots = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
]

/** The definition of RFC 9162 §2.1.1, word for word and slow. */
function definedRoot(from: number, to: number): Hash {
  if (to === from) return emptyRoot
  if (to - from === 1) return leaves[from] ?? emptyRoot
  const half = 2 ** (Math.ceil(Math.log2(to - from)) - 1)
  return nodeHash(definedRoot(from, from + half), definedRoot(from + half, to))
}

const rootOf = ({ from, to }: { from: number; to: number }) => definedRoot(from, to)
const inclusionPath = (index: number, size: number) => inclusionRanges(index, size).map(rootOf)
const consistencyPath = (first: number, second: number) => consistencyRanges(first, second).map(rootOf)
const leaf = (index: number) => leaves[index] ?? emptyRoot

test('the empty tree and the tree of one empty leaf have the roots the RFC gives', () => {
  expect(emptyRoot.toString('hex')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  expect(leafHash(Buffer.alloc(0)).toString('hex')).toBe(
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  )
})

test('a growing tree has the roots that are known for eight entries', () => {
  const tree = GrowingTree.resume(0, [])
  const roots = knownEntries.map((entry) => {
    tree.add(leafHash(Buffer.from(entry, 'hex')))
    return tree.root().toString('hex')
  })
  expect(roots).toEqual(knownRoots)
})

test('a growing tree agrees with the definition at every size and names the nodes it finished', () => {
  const tree = GrowingTree.resume(0, [])
  for (const [at, hash] of leaves.entries()) {
    for (const node of tree.add(hash)) {
      expect(node.hash).toEqual(definedRoot(node.index * 2 ** node.level, (node.index + 1) * 2 ** node.level))
    }
    expect([tree.size, tree.root()]).toEqual([at + 1, definedRoot(0, at + 1)])
  }
})

test('the root of a range is the one the definition gives, for every range up to 64 leaves', () => {
  const nodes = (node: { level: number; index: number }) =>
    definedRoot(node.index * 2 ** node.level, (node.index + 1) * 2 ** node.level)
  for (let size = 1; size <= 64; size += 1) {
    expect(rangeRoot({ from: 0, to: size }, nodes)).toEqual(definedRoot(0, size))
  }
})

test('every entry of every tree up to 64 leaves is proved, and no other place for it is', () => {
  for (let size = 1; size <= 64; size += 1) {
    for (let index = 0; index < size; index += 1) {
      const path = inclusionPath(index, size)
      const claim = { leaf: leaf(index), index, size, root: definedRoot(0, size) }
      expect(isIncluded(claim, path)).toBe(true)
      expect(isIncluded({ ...claim, index: index + 1 }, path)).toBe(false)
      expect(isIncluded({ ...claim, leaf: leaf(64) }, path)).toBe(false)
    }
  }
})

test('every earlier tree up to 64 leaves is proved to be the beginning of every later one', () => {
  for (let second = 1; second <= 64; second += 1) {
    for (let first = 1; first <= second; first += 1) {
      const older = { size: first, root: definedRoot(0, first) }
      const newer = { size: second, root: definedRoot(0, second) }
      expect(isConsistent(older, newer, consistencyPath(first, second))).toBe(true)
    }
  }
})

test('a proof with a single bit changed, a step more or a step less proves nothing', () => {
  const place = fc
    .integer({ min: 2, max: 64 })
    .chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(), fc.nat(255)))
  fc.assert(
    fc.property(place, fc.constantFrom('bit', 'more', 'less', 'size'), ([size, index, at, bit], kind) => {
      const path = inclusionPath(index, size)
      const claim = { leaf: leaf(index), index, size, root: definedRoot(0, size) }
      if (kind === 'size') return !isIncluded({ ...claim, size: size + 64 }, path)
      if (kind === 'less') return !isIncluded(claim, path.slice(0, -1))
      if (kind === 'more') return !isIncluded(claim, [...path, leaf(64)])
      const changed = path.map((hash, step) => (step === at % path.length ? flipped(hash, bit) : hash))
      return !isIncluded(claim, changed)
    }),
    { numRuns: 2_000 },
  )
})

function flipped(hash: Hash, bit: number): Hash {
  const copy = Buffer.from(hash)
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7))
  return copy
}

test('another past is not proved to be the beginning of the present one', () => {
  for (let second = 2; second <= 64; second += 1) {
    const first = Math.ceil(second / 2)
    const other = nodeHash(leaf(64), definedRoot(0, first))
    const newer = { size: second, root: definedRoot(0, second) }
    expect(isConsistent({ size: first, root: other }, newer, consistencyPath(first, second))).toBe(false)
  }
})
