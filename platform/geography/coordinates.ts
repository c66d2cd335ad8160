import gcoord from 'gcoord'

/** A point in WGS-84 degrees unless a function says otherwise. */
export type Point = { readonly longitude: number; readonly latitude: number }

/** What a map or device counts in: GPS, Chinese maps (Amap, Tencent), Baidu. */
export const coordinateSystems = ['WGS-84', 'GCJ-02', 'BD-09'] as const
/** One of the coordinate systems. */
export type CoordinateSystem = (typeof coordinateSystems)[number]

/** The package is CommonJS: what its types call `default` is the module itself, in Node and in a bundle alike. */
const { transform, CRSTypes } = gcoord as unknown as typeof gcoord.default

const systems = { 'WGS-84': CRSTypes.WGS84, 'GCJ-02': CRSTypes.GCJ02, 'BD-09': CRSTypes.BD09 } as const

/** Brings a point from a map's own coordinates to WGS-84, to within a metre. */
export function toWgs84(point: Point, from: CoordinateSystem): Point {
  if (from === 'WGS-84') return point
  let guess = convert(point, from, 'WGS-84')
  for (let round = 0; round < 3; round++) {
    const back = convert(guess, 'WGS-84', from)
    guess = {
      longitude: guess.longitude + point.longitude - back.longitude,
      latitude: guess.latitude + point.latitude - back.latitude,
    }
  }
  return guess
}

/** Brings a WGS-84 point to a map's own coordinates, for links that open outside maps. */
export const fromWgs84 = (point: Point, to: CoordinateSystem): Point =>
  to === 'WGS-84' ? point : convert(point, 'WGS-84', to)

function convert(point: Point, from: CoordinateSystem, to: CoordinateSystem): Point {
  const [longitude, latitude] = transform([point.longitude, point.latitude], systems[from], systems[to])
  return { longitude, latitude }
}
