import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latticeUnit } from './lattice.ts'
import { type Locator, locator, type Shape } from './locator.ts'
import type { Polygon, Ring } from './measure.ts'

/** Corners a, b of a box in thousandths of a degree from 110.4° E, 21.2° N. */
const box = (...[west, south, east, north]: readonly [number, number, number, number]): Ring =>
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ].map(([x = 0, y = 0]): [number, number] => [110.4 + x / 1000, 21.2 + y / 1000])
const shape = (id: string, ...area: readonly Polygon[]): Shape => ({ id, area })
const point = (x: number, y: number) => ({ longitude: 110.4 + x / 1000, latitude: 21.2 + y / 1000 })
const ids = (found: Locator, x: number, y: number) => found.locate(point(x, y)).map(({ id }) => id)

const town = shape('street', [box(0, 0, 10, 10)])
const grids = [shape('b', [box(0, 0, 5, 10)]), shape('a', [box(5, 0, 10, 10)])]

describe('which areas contain a point', () => {
  const found = locator([town, ...grids])

  test('the smallest comes first', () => {
    expect(ids(found, 2, 5)).toEqual(['b', 'street'])
  })

  test('a house on the line between two grids belongs to both, in a fixed order', () => {
    expect(ids(found, 5, 5)).toEqual(['a', 'b', 'street'])
    expect(found.locate(point(5, 5)).map(({ isOnEdge }) => isOnEdge)).toEqual([true, true, false])
  })

  test('a corner and an outer side count as inside, a step further does not', () => {
    expect(ids(found, 10, 10)).toEqual(['a', 'street'])
    expect(ids(found, 10.0001, 10)).toEqual([])
  })

  test('a hole is outside and its edge is not', () => {
    const ring = locator([shape('ring', [box(0, 0, 10, 10), box(4, 4, 6, 6)])])
    expect([ids(ring, 5, 5), ids(ring, 4, 5), ids(ring, 2, 2)]).toEqual([[], ['ring'], ['ring']])
  })

  test('an area in two parts is one area', () => {
    const both = locator([shape('both', [box(0, 0, 1, 1)], [box(5, 5, 6, 6)])])
    expect([ids(both, 0.5, 0.5), ids(both, 5.5, 5.5), ids(both, 3, 3)]).toEqual([['both'], ['both'], []])
  })

  test('no areas at all contain nothing', () => {
    expect(locator([]).locate(point(0, 0))).toEqual([])
  })

  test('a province-wide side is still exact', () => {
    const slanted: Ring = [
      [97, 37],
      [127, 53],
      [97, 53],
      [97, 37],
    ]
    const wide = locator([shape('wide', [slanted])])
    expect(wide.locate({ longitude: 112, latitude: 45 })[0]?.isOnEdge).toBe(true)
    expect(wide.locate({ longitude: 112, latitude: 45 - 1 / latticeUnit })).toEqual([])
  })
})

describe('properties', () => {
  const cell = 100
  /** A wobbly 6 × 6 tessellation whose inner corners are shared exactly. */
  const tessellations = fc
    .array(fc.tuple(fc.integer({ min: -30, max: 30 }), fc.integer({ min: -30, max: 30 })), {
      minLength: 49,
      maxLength: 49,
    })
    .map((shifts) => {
      const corner = (i: number, j: number): [number, number] => {
        const isInner = i > 0 && j > 0 && i < 6 && j < 6
        const [dx, dy] = (isInner && shifts[i * 7 + j]) || [0, 0]
        return [110 + (i * cell + dx) / latticeUnit, 21 + (j * cell + dy) / latticeUnit]
      }
      return Array.from({ length: 36 }, (_, at) => {
        const [i, j] = [Math.floor(at / 6), at % 6]
        return shape(`${i}${j}`, [
          [corner(i, j), corner(i + 1, j), corner(i + 1, j + 1), corner(i, j + 1), corner(i, j)],
        ])
      })
    })
  const places = fc
    .tuple(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }))
    .map(([x, y]) => ({ longitude: 110 + x / latticeUnit, latitude: 21 + y / latticeUnit }))

  test('grids that share their corners leave no point without a grid, and doubt only on their lines', () => {
    fc.assert(
      fc.property(tessellations, fc.array(places, { minLength: 20, maxLength: 20 }), (shapes, points) => {
        const found = locator(shapes)
        for (const at of points) {
          const containing = found.locate(at)
          expect(containing.length).toBeGreaterThan(0)
          if (containing.length > 1) expect(containing.every(({ isOnEdge }) => isOnEdge)).toBe(true)
        }
      }),
    )
  })

  test('redrawing and removing areas answers like building afresh', () => {
    const edits = fc.array(fc.tuple(fc.nat(35), fc.boolean()), { maxLength: 120 })
    fc.assert(
      fc.property(
        tessellations,
        edits,
        fc.array(places, { minLength: 5, maxLength: 5 }),
        (shapes, changes, points) => {
          const kept = new Map<string, Shape>(shapes.slice(0, 20).map((each) => [each.id, each]))
          let found = locator([...kept.values()])
          for (const [at, isRemoved] of changes) found = applied(found, kept, [shapes[at] ?? town, isRemoved])
          const fresh = locator([...kept.values()])
          expect(found.size).toBe(kept.size)
          for (const at of points) expect(found.locate(at)).toEqual(fresh.locate(at))
        },
      ),
      { numRuns: 50 },
    )
  })

  test('turning a boundary round or starting it elsewhere changes no answer', () => {
    fc.assert(
      fc.property(tessellations, places, fc.nat(3), (shapes, at, start) => {
        const turned = shapes.map(({ id, area }) => {
          const open = area[0]?.[0]?.slice(0, 4) ?? []
          const ring = [...open.slice(start), ...open.slice(0, start)].reverse()
          return shape(id, [[...ring, ...ring.slice(0, 1)]])
        })
        expect(marks(locator(turned).locate(at))).toEqual(marks(locator(shapes).locate(at)))
      }),
    )
  })
})

/** Makes the same change in the locator and in the plain list beside it. */
function applied(
  found: Locator,
  kept: Map<string, Shape>,
  [next, isRemoved]: readonly [Shape, boolean],
): Locator {
  if (isRemoved) kept.delete(next.id)
  else kept.set(next.id, next)
  return isRemoved ? found.with([], [next.id]) : found.with([next])
}

const marks = (found: readonly { id: string; isOnEdge: boolean }[]) =>
  found.map(({ id, isOnEdge }) => `${id}${isOnEdge}`).sort()
