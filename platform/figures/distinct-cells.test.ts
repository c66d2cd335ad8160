import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cellOf, type Crowding, distinctOf } from './distinct-cells.ts'

const idsFrom = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `person:${from + at}`)

type Met = { readonly crowding: Crowding; readonly cells: Map<number, number> }

/** Nobody met so far. */
const nobody = (crowding: Crowding): Met => ({ crowding, cells: new Map() })

/** The cells of ids met so often, added to those given. */
function meet(ids: readonly string[], { crowding, cells }: Met, sign: 1 | -1 = 1): Met {
  for (const id of ids) {
    const cell = cellOf(id, crowding)
    cells.set(cell, (cells.get(cell) ?? 0) + sign)
  }
  return { crowding, cells }
}

const counted = ({ crowding, cells }: Met): number => distinctOf(cells, crowding)

/** How far off so many tries with so many different ids are, as a share: root of the mean square. */
function meanErrorOfCrowds(count: number): number {
  const errors = Array.from({ length: 40 }, (_, at) => {
    const found = counted(meet(idsFrom(at * 1_000_000, count), nobody('crowd')))
    return (found - count) / count
  })
  return Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)
}

describe('distinct ids of few', () => {
  it('are counted right to the one up to hundreds, and within a few up to ten thousand', () => {
    for (const count of [0, 1, 2, 5, 9, 20, 43, 50, 100, 200, 345]) {
      expect(counted(meet(idsFrom(1_000_000, count), nobody('few'))), String(count)).toBe(count)
    }
    for (const count of [1_000, 10_000, 60_000]) {
      const found = counted(meet(idsFrom(1_000_000, count), nobody('few')))
      expect(Math.abs(found - count), String(count)).toBeLessThanOrEqual(Math.max(2, count * 0.0004))
    }
  })

  it('are nearly never off by one for some hundreds: 345 teachers in a hundred houses', () => {
    const found = Array.from({ length: 100 }, (_, at) =>
      counted(meet(idsFrom(at * 1_000_000, 345), nobody('few'))),
    )
    expect(found.filter((count) => count !== 345).length).toBeLessThanOrEqual(1)
  })
})

describe('distinct ids of crowds', () => {
  it('are counted to within six percent for any number of them, and almost exactly for a few dozen', () => {
    for (const count of [0, 1, 2, 5, 9, 20, 50, 200, 1_000, 10_000, 60_000]) {
      const found = counted(meet(idsFrom(1_000_000, count), nobody('crowd')))
      expect(Math.abs(found - count), String(count)).toBeLessThanOrEqual(count <= 50 ? 1 : count * 0.06)
    }
  })

  it('are off by two percent on the average of many tries', () => {
    expect(meanErrorOfCrowds(1_500)).toBeLessThan(0.03)
  })

  it('take no more than some thousand cells', () => {
    expect(meet(idsFrom(0, 300_000), nobody('crowd')).cells.size).toBeLessThan(24_000)
  })
})

describe.each(['few', 'crowd'] as const)('distinct ids of either (%s)', (crowding) => {
  it('count once, however often they are met', () => {
    const once = counted(meet(idsFrom(0, 300), nobody(crowding)))
    const often = [...idsFrom(0, 300), ...idsFrom(0, 300), ...idsFrom(50, 100)]
    expect(counted(meet(often, nobody(crowding)))).toBe(once)
  })

  it('are not counted twice up the tree: two villages with the same people are as many as one', () => {
    const one = meet(idsFrom(0, 400), nobody(crowding))
    const other = meet(idsFrom(200, 400), nobody(crowding))
    for (const [cell, count] of other.cells) one.cells.set(cell, (one.cells.get(cell) ?? 0) + count)
    expect(one).toEqual(meet([...idsFrom(0, 400), ...idsFrom(200, 400)], nobody(crowding)))
    expect(counted(one)).toBe(counted(meet(idsFrom(0, 600), nobody(crowding))))
  })

  it('can be taken away again, as when a village moves to another town', () => {
    const ids = fc.array(
      fc.nat(5_000).map((at) => `person:${at}`),
      { maxLength: 200 },
    )
    fc.assert(
      fc.property(ids, ids, (stay, leave) => {
        const left = meet(leave, meet([...stay, ...leave], nobody(crowding)), -1)
        expect(counted(left)).toBe(counted(meet(stay, nobody(crowding))))
      }),
    )
  })
})
