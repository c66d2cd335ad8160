import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { areaProblems } from './area-problems.ts'
import type { MultiPolygon, Polygon } from './measure.ts'
import { areaSquareMetres, signedArea } from './measure.ts'
import { readBoundaries } from './read-boundaries.ts'
import { tidyArea } from './tidy-area.ts'

/** A ring from steps of 0.001° (about 100 m) east and north of 110.4° E, 21.2° N. */
const ring = (...steps: readonly (readonly [number, number])[]): [number, number][] =>
  steps.map(([x, y]) => [110.4 + x / 1000, 21.2 + y / 1000])
const problems = (...area: readonly Polygon[]) => areaProblems(tidyArea(area))
const square = ring([0, 0], [10, 0], [10, 10], [0, 10])

describe('a boundary that can be used', () => {
  test('may be drawn either way round, left open, or with a corner set twice', () => {
    expect(problems([square])).toEqual([])
    expect(problems([square.toReversed()])).toEqual([])
    expect(problems([[...square, ...square.slice(0, 1)]])).toEqual([])
    expect(problems([square.flatMap((corner) => [corner, corner])])).toEqual([])
  })

  test('is tidied into closed rings, the outer one counter-clockwise and holes clockwise', () => {
    const [[outer = [], hole = []] = []] = tidyArea([
      [square.toReversed(), ring([4, 4], [6, 4], [6, 6], [4, 6])],
    ])
    expect(outer[0]).toEqual(outer.at(-1))
    expect([signedArea(outer) > 0, signedArea(hole) < 0]).toEqual([true, true])
  })

  test('may have holes, parts, and a hole that touches its edge in one point', () => {
    expect(problems([square, ring([4, 4], [6, 4], [6, 6], [4, 6])])).toEqual([])
    expect(problems([square, ring([0, 5], [3, 4], [3, 6])])).toEqual([])
    expect(problems([square], [ring([20, 0], [30, 0], [30, 10])])).toEqual([])
  })
})

describe('a boundary that cannot be used says where and why', () => {
  test('when it crosses itself', () => {
    const [problem] = problems([ring([0, 0], [10, 10], [10, 0], [0, 9])])
    expect(problem?.kind).toBe('crossing')
    expect(problem?.zh).toContain('边界在（110.40474, 21.20474）处自己相交')
    expect(problem?.at?.longitude).toBeCloseTo(110.40474, 5)
  })

  test('when it comes back to its own corner or runs along its own side', () => {
    expect(problems([ring([0, 0], [5, 5], [10, 0], [10, 10], [5, 5], [0, 10])])[0]?.kind).toBe('crossing')
    expect(problems([ring([0, 0], [10, 0], [10, 10], [10, 20], [10, 10], [0, 10])])[0]?.kind).toBe('crossing')
  })

  test.each([
    ['too-few-points', [ring([0, 0], [10, 0])], '2 个不同的点'],
    ['too-small', [ring([0, 0], [5, 0], [10, 0])], '1 平方米'],
    ['hole-outside', [square, ring([20, 20], [22, 20], [22, 22])], '不在外圈之内'],
    ['crossing', [square, ring([5, 5], [15, 5], [15, 6])], '内外两圈'],
    ['empty', [], '没有点'],
  ])('%s', (kind, polygon, message) => {
    expect(problems(polygon)[0]).toMatchObject({ kind, zh: expect.stringContaining(message) })
  })

  test('when two parts overlap or one lies inside another', () => {
    expect(problems([square], [ring([5, 5], [15, 5], [15, 15], [5, 15])])[0]?.zh).toContain('两块边界')
    expect(problems([square], [ring([4, 4], [6, 4], [6, 6])])[0]?.kind).toBe('parts-overlap')
  })

  test('when longitude and latitude are swapped, abroad, or not degrees at all', () => {
    const swapped: Polygon = [square.map(([x, y]) => [y, x])]
    expect(problems(swapped)[0]?.kind).toBe('swapped')
    expect(problems([square.map(([x, y]) => [x - 100, y])])[0]?.kind).toBe('outside-china')
    expect(problems([square.map(([x, y]) => [x * 100_000, y * 100_000])])[0]?.kind).toBe('not-a-place')
    expect(problems([[...square, [Number.NaN, 21]]])[0]?.kind).toBe('not-a-place')
  })

  test('any star drawn round a point is usable, and swapping two of its corners is caught or harmless', () => {
    const stars = fc.array(fc.integer({ min: 50, max: 100 }), { minLength: 5, maxLength: 30 }).map((radii) =>
      radii.map((radius, at): [number, number] => {
        const angle = (2 * Math.PI * at) / radii.length
        return [110.4 + (radius * Math.cos(angle)) / 10_000, 21.2 + (radius * Math.sin(angle)) / 10_000]
      }),
    )
    fc.assert(
      fc.property(stars, (star) => {
        expect(problems([star])).toEqual([])
        const [a, b, c, ...others] = star
        if (!a || !b || !c) return
        const found = problems([
          [b, c, a, ...others].flatMap((corner, at) => (at === 1 ? [corner, a, corner] : [corner])),
        ])
        expect(found[0]?.kind).toBe('crossing')
      }),
    )
  })
})

describe('reading boundaries from GeoJSON', () => {
  const feature = (code: string | null, coordinates: unknown, type = 'Polygon') => ({
    type: 'Feature',
    properties: { code, name: '霞山' },
    geometry: { type, coordinates },
  })
  const read = (features: readonly unknown[]) =>
    readBoundaries(new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features })))

  test('names every feature that does not fit and keeps the others', () => {
    const { boundaries, problems } = read([
      feature('440803', [square]),
      feature(null, [square]),
      feature('440804', 'x'),
      feature('440803', [square]),
      feature('440811', [ring([0, 0], [10, 10], [10, 0], [0, 9])]),
      { type: 'Point' },
    ])
    expect(boundaries.map(({ code, row }) => [code, row])).toEqual([['440803', 1]])
    expect(problems.map(({ row, field }) => [row, field])).toEqual([
      [2, 'code'],
      [3, 'geometry'],
      [4, 'code'],
      [5, 'geometry'],
      [6, 'type'],
    ])
    expect(problems[2]?.zh).toBe('代码 440803 与第 1 个边界重复')
  })

  test('converts boundaries drawn on a Chinese map', () => {
    const bytes = new TextEncoder().encode(JSON.stringify(feature('1', [square])))
    const format = { code: ['code'], name: ['name'], system: 'GCJ-02' } as const
    const [corner] = readBoundaries(bytes, format).boundaries[0]?.area[0]?.[0] ?? []
    expect(corner?.[0]).not.toBeCloseTo(110.4, 3)
    expect(corner?.[0]).toBeCloseTo(110.4, 1)
  })

  test('any bytes are read or refused in words', () => {
    expect(() => readBoundaries(new TextEncoder().encode('{"type":'))).toThrow('not GeoJSON')
    expect(() => readBoundaries(Uint8Array.from([0xff, 0xfe]))).toThrow('not GeoJSON')
    expect(() => read([])).toThrow('no boundaries')
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1 }), (features) => {
        expect(read(features).boundaries).toEqual([])
      }),
    )
  })
})

describe('size', () => {
  test('a degree square at the equator and an area in parts have the known size', () => {
    const degree: MultiPolygon = [
      [
        [
          [100, 0],
          [101, 0],
          [101, 1],
          [100, 1],
          [100, 0],
        ],
      ],
    ]
    expect(areaSquareMetres(degree) / 12_308_778_361).toBeCloseTo(1, 4)
    const halves: MultiPolygon = [
      [ring([0, 0], [5, 0], [5, 10], [0, 10], [0, 0])],
      [ring([5, 0], [10, 0], [10, 10], [5, 10], [5, 0])],
    ]
    expect(areaSquareMetres(halves)).toBeCloseTo(areaSquareMetres(tidyArea([[square]])), 2)
  })
})
