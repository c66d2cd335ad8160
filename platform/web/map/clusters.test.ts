import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clustersOf } from './clusters.ts'

const at = (x: number, y: number) => ({ x, y })

test('what lies apart stays apart, what would cover each other is one', () => {
  const spots = [at(0, 0), at(10, 0), at(100, 0), at(100, 30), at(-1, -1)]
  const clusters = clustersOf(spots, (spot) => spot, 40)
  expect(clusters.map(({ items }) => items.length)).toEqual([3, 2])
})

const distance = (one: { x: number; y: number }, other: { x: number; y: number }) =>
  Math.hypot(one.x - other.x, one.y - other.y)

const spots = fc.array(
  fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
  { maxLength: 120 },
)

test('every item is in one cluster, near its first, and no two firsts are near each other', () => {
  fc.assert(
    fc.property(spots, (all) => {
      const clusters = clustersOf(all, (one) => one, 40)
      expect(clusters.flatMap(({ items }) => items).length).toBe(all.length)
      const reaches = clusters.flatMap(({ items }) => items.map((item) => distance(item, items[0] ?? item)))
      expect(Math.max(0, ...reaches)).toBeLessThanOrEqual(40)
      const firsts = clusters.flatMap(({ items }) => items.slice(0, 1))
      const apart = firsts.flatMap((one, at) => firsts.slice(at + 1).map((other) => distance(one, other)))
      expect(Math.min(Number.POSITIVE_INFINITY, ...apart)).toBeGreaterThan(40)
    }),
  )
})
