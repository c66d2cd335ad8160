import { isInChina } from './area-problems.ts'
import type { Point } from './coordinates.ts'
import { locator } from './locator.ts'
import { metresPerDegree, type MultiPolygon } from './measure.ts'
import { metresFromLine } from './simplify.ts'

/** What lies at a point, as far as the loaded boundaries tell. */
export type Surface = 'land' | 'sea' | 'unknown' | 'outside-china'

/** Tells land from sea. */
export type LandMap = {
  surfaceAt(point: Point): Surface
  /** False only when the point is surely at sea or outside China; a doubt counts as land. */
  isOnLand(point: Point): boolean
}

/** The boundaries are true to about 300 m, leave out small islands near the shore, and people stand on piers. */
const shoreMetres = 3000
const coastReach = 3

/** The South China coast, where nothing but these lands lies south of Guangdong. */
const coast: Box = { west: 109.9, east: 116.9, south: 18, north: 23.6 }
const landsBeyond: readonly Box[] = [
  { west: 113.8, east: 114.52, south: 22.13, north: 22.58 },
  { west: 113.51, east: 113.61, south: 22.1, north: 22.22 },
  { west: 108.5, east: 111.3, south: 18, north: 20.25 },
]

type Box = { readonly west: number; readonly east: number; readonly south: number; readonly north: number }

/** Builds the check from county boundaries. It knows the sea off Guangdong; elsewhere it answers `unknown`. */
export function landMap(counties: readonly MultiPolygon[]): LandMap {
  const land = locator(counties.map((area, at) => ({ id: String(at), area })))
  const shores = counties.flatMap((area) => area.flatMap((polygon) => polygon[0] ?? []))
  const surfaceAt = (point: Point): Surface => {
    if (!isInChina(point)) return 'outside-china'
    if (land.locate(point).length > 0) return 'land'
    const isOpen =
      isIn(coast, point) && !landsBeyond.some((box) => isIn(box, point)) && isSouthOf(shores, point)
    if (!isOpen) return 'unknown'
    return counties.some((area) => isNear(area, point)) ? 'land' : 'sea'
  }
  return {
    surfaceAt,
    isOnLand: (point) => ['land', 'unknown'].includes(surfaceAt(point)),
  }
}

const isIn = (box: Box, { longitude, latitude }: Point): boolean =>
  longitude >= box.west && longitude <= box.east && latitude >= box.south && latitude <= box.north

const isSouthOf = (shores: readonly (readonly [number, number])[], { longitude, latitude }: Point): boolean =>
  shores.some(([x, y]) => Math.abs(x - longitude) < 0.2 && y > latitude && y < latitude + coastReach)

function isNear(area: MultiPolygon, { longitude, latitude }: Point): boolean {
  const scale = metresPerDegree(latitude)
  const flat = ([x, y]: readonly [number, number]): readonly [number, number] => [
    (x - longitude) * scale.longitude,
    (y - latitude) * scale.latitude,
  ]
  return area.some((polygon) =>
    polygon.some((ring) =>
      ring.some(
        (corner, at) => metresFromLine([0, 0], flat(corner), flat(ring[at + 1] ?? corner)) < shoreMetres,
      ),
    ),
  )
}
