import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { coordinateSystems, fromWgs84, toWgs84 } from './coordinates.ts'
import { landMap } from './land-map.ts'
import { areaSquareMetres, distanceMetres, type MultiPolygon } from './measure.ts'
import { overlapsAndGaps } from './overlaps-and-gaps.ts'
import { readBoundaries } from './read-boundaries.ts'
import { simplify } from './simplify.ts'

/** A box in steps of 0.001° (about 100 m) from 110.4° E, 21.2° N. */
const box = (...[west, south, east, north]: readonly [number, number, number, number]): MultiPolygon => [
  [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ].map(([x = 0, y = 0]): [number, number] => [110.4 + x / 1000, 21.2 + y / 1000]),
  ],
]
const parent = box(0, 0, 10, 10)
const found = (...children: readonly MultiPolygon[]) =>
  overlapsAndGaps(
    parent,
    children.map((area, at) => ({ id: String(at), area })),
  )
const total = (kind: string, pieces: ReturnType<typeof found>) =>
  pieces.filter((piece) => piece.kind === kind).reduce((sum, piece) => sum + piece.squareMetres, 0)

describe('overlaps and gaps', () => {
  test('grids that fill their community have neither', () => {
    expect(found(box(0, 0, 5, 10), box(5, 0, 10, 10))).toEqual([])
  })

  test('a strip drawn twice, a strip forgotten and a strip too far are each named', () => {
    const pieces = found(box(0, 0, 6, 10), box(5, 0, 9, 12))
    expect(pieces.map(({ kind, ids }) => [kind, ids])).toEqual(
      expect.arrayContaining([
        ['overlap', ['0', '1']],
        ['gap', []],
        ['outside', ['1']],
      ]),
    )
    expect(total('overlap', pieces)).toBeCloseTo(areaSquareMetres(box(5, 0, 6, 10)), 0)
    expect(total('gap', pieces)).toBeCloseTo(areaSquareMetres(box(9, 0, 10, 10)), 0)
    expect(total('outside', pieces)).toBeCloseTo(areaSquareMetres(box(5, 10, 9, 12)), 0)
  })

  test('a community without grids is one gap', () => {
    const pieces = found()
    expect(pieces.map(({ kind }) => kind)).toEqual(['gap'])
    expect(total('gap', pieces)).toBeCloseTo(areaSquareMetres(parent), 2)
  })

  test('what is covered, less what is covered twice, plus what is not covered, is the whole', () => {
    const boxes = fc
      .tuple(fc.nat(9), fc.nat(9), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))
      .map(([x, y, w, h]) => box(x, y, Math.min(10, x + w), Math.min(10, y + h)))
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        const pieces = found(a, b)
        const covered = areaSquareMetres(a) + areaSquareMetres(b) - total('overlap', pieces)
        expect(Math.abs(covered + total('gap', pieces) - areaSquareMetres(parent))).toBeLessThan(1)
        expect(total('outside', pieces)).toBe(0)
      }),
    )
  })
})

describe('coordinates of other maps', () => {
  const points = fc.record({
    longitude: fc.double({ min: 75, max: 134, noNaN: true }),
    latitude: fc.double({ min: 18, max: 53, noNaN: true }),
  })

  test('a point goes to another map and comes back to the same place', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...coordinateSystems), (point, system) => {
        expect(distanceMetres(toWgs84(fromWgs84(point, system), system), point)).toBeLessThan(0.01)
      }),
    )
  })

  test('a Chinese map shows a place some hundred metres off', () => {
    const point = { longitude: 110.4, latitude: 21.19 }
    const off = distanceMetres(fromWgs84(point, 'GCJ-02'), point)
    expect(off > 300 && off < 800).toBe(true)
    expect(fromWgs84(point, 'WGS-84')).toBe(point)
  })
})

describe('the shipped boundaries', () => {
  const bytes = readFileSync('data-sets/boundaries/counties-gd-gz-luanping-yanping.geojson')
  const counties = readBoundaries(bytes)
  const land = landMap(counties.boundaries.map(({ area }) => area))
  const surface = (longitude: number, latitude: number) => land.surfaceAt({ longitude, latitude })

  test('are 214 and all usable', () => {
    expect([counties.boundaries.length, counties.problems]).toEqual([214, []])
  })

  test('tell land from the sea off Guangdong and do not guess elsewhere', () => {
    expect(surface(110.4, 21.19)).toBe('land')
    expect(surface(110.435, 21.155)).toBe('land')
    expect(surface(111.5, 20.8)).toBe('sea')
    expect(surface(116.85, 23)).toBe('sea')
    expect(surface(114.17, 22.3)).toBe('unknown')
    expect(surface(110.3, 20.02)).toBe('unknown')
    expect(surface(116.4, 39.9)).toBe('unknown')
    expect(surface(139.7, 35.6)).toBe('outside-china')
  })

  test('a doubt counts as land', () => {
    const points = [
      [110.4, 21.19],
      [116.4, 39.9],
      [111.5, 20.8],
      [139.7, 35.6],
    ]
    const answers = points.map(([longitude = 0, latitude = 0]) => land.isOnLand({ longitude, latitude }))
    expect(answers).toEqual([true, true, false, false])
  })

  test('a simpler outline has fewer corners and about the same size', () => {
    for (const { area } of counties.boundaries.slice(0, 30)) {
      const simple = simplify(area, 500)
      expect(simple.flat(2).length).toBeLessThanOrEqual(area.flat(2).length)
      expect(areaSquareMetres(simple) / areaSquareMetres(area)).toBeCloseTo(1, 0)
    }
  })
})
