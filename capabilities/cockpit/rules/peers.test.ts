import { describe, expect, it } from 'vitest'
import { TreeIndex } from '#platform/trees/tree-index.ts'
import { alikeAround, bandOf, distributionOf, fewestPeers, peerGroupOf } from './peers.ts'

/** Two towns with so many villages each; every village of the first has three grids, of the second none. */
function twoTowns(villages: number): TreeIndex {
  const rows: { id: string; parent: string | null; low: number; high: number; isClosed: boolean }[] = []
  let low = 0
  const add = (id: string, parent: string | null, size: number) => {
    rows.push({ id, parent, low, high: low + size, isClosed: false })
    low += 1
  }
  add('county', null, 2 + villages * 5 + 1)
  for (const [town, grids] of [
    ['east', 3],
    ['west', 0],
  ] as const) {
    add(town, 'county', 1 + villages * (1 + grids))
    for (let at = 0; at < villages; at += 1) {
      add(`${town}-${at}`, town, 1 + grids)
      for (let grid = 0; grid < grids; grid += 1) add(`${town}-${at}-${grid}`, `${town}-${at}`, 1)
    }
  }
  return new TreeIndex(rows)
}

const villagesOf = (count: number) =>
  ['east', 'west'].flatMap((town) => Array.from({ length: count }, (_, at) => `${town}-${at}`))

describe('peers', () => {
  it('are looked for nearby first: the villages of the same town, when there are enough', () => {
    const group = peerGroupOf(twoTowns(12), 'east-0', villagesOf(12))
    expect(group).toMatchObject({ within: 'east', band: { from: 1, to: 9 } })
    expect(group?.peers).toHaveLength(11)
    expect(group?.peers).not.toContain('east-0')
  })

  it('are alike in kind only, further away, when too few are alike in size', () => {
    const group = peerGroupOf(twoTowns(6), 'east-0', villagesOf(6))
    expect(group).toMatchObject({ within: 'county', band: null })
    expect(group?.peers).toHaveLength(11)
  })

  it('are nobody where there are fewer than eight', () => {
    expect(fewestPeers).toBe(8)
    expect(peerGroupOf(twoTowns(4), 'east-0', villagesOf(4))).toBeUndefined()
  })

  it('are as many as can be read around the node', () => {
    const index = twoTowns(700)
    const alike = alikeAround(index, 'east-3', villagesOf(700))
    expect(alike).toHaveLength(700)
    expect(alike.every((id) => id.startsWith('east-'))).toBe(true)
  })

  it('come in bands of size', () => {
    expect([0, 1, 9, 10, 200, 5_000].map((size) => bandOf(size).from)).toEqual([0, 1, 1, 10, 200, 200])
  })
})

describe('a distribution', () => {
  it('is said in quarters, and says in which one the own number lies', () => {
    const peers = [1, 2, 3, 4, 5, 6, 7, 8, 9]
    expect(distributionOf(peers, 2)).toEqual({ low: 3, middle: 5, high: 7, counted: 9, quarter: 1 })
    expect([3, 4.9, 5, 7, 7.1].map((own) => distributionOf(peers, own)?.quarter)).toEqual([2, 2, 3, 3, 4])
    expect(distributionOf(peers, null)?.quarter).toBeNull()
  })

  it('is not told of seven, for each of them would be known', () => {
    expect(distributionOf([1, 2, 3, 4, 5, 6, 7], 3)).toBeUndefined()
  })
})
