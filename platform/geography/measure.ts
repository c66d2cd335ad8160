import type { Point } from './coordinates.ts'

/** A closed line of [longitude, latitude] corners, the first repeated at the end. */
export type Ring = readonly (readonly [number, number])[]
/** One outer ring and its holes. */
export type Polygon = readonly Ring[]
/** An area in one or more parts. */
export type MultiPolygon = readonly Polygon[]

const radian = Math.PI / 180
const meanRadius = 6_371_008.8
const semiMajor = 6_378_137
const eccentricity = 0.0818191908426215

/** Metres between two points over the ground, within half a per cent. */
export function distanceMetres(a: Point, b: Point): number {
  const [latitudeA, latitudeB] = [a.latitude * radian, b.latitude * radian]
  const halfLatitude = Math.sin((latitudeB - latitudeA) / 2)
  const halfLongitude = Math.sin(((b.longitude - a.longitude) * radian) / 2)
  const chord = halfLatitude ** 2 + Math.cos(latitudeA) * Math.cos(latitudeB) * halfLongitude ** 2
  return 2 * meanRadius * Math.asin(Math.min(1, Math.sqrt(chord)))
}

/** Square metres on the WGS-84 ellipsoid, holes taken off. Parts that share corners add up to the whole. */
export function areaSquareMetres(area: MultiPolygon): number {
  return sum(area.map(([outer = [], ...holes]) => ringArea(outer) - sum(holes.map(ringArea))))
}

const ringArea = (ring: Ring): number => Math.abs(signedArea(ring))

/** Positive when the ring runs counter-clockwise; on the equal-area cylinder around the ellipsoid. */
export function signedArea(ring: Ring): number {
  const [origin] = ring
  if (!origin) return 0
  const north = equalAreaNorthing(origin[1])
  const flat = ring.map(([longitude, latitude]) => [
    semiMajor * (longitude - origin[0]) * radian,
    equalAreaNorthing(latitude) - north,
  ])
  return sum(flat.map(([x = 0, y = 0], at) => cross(x, y, flat[at + 1] ?? [0, 0]))) / 2
}

const cross = (x: number, y: number, [nextX = 0, nextY = 0]: readonly number[]): number =>
  x * nextY - nextX * y

function equalAreaNorthing(latitude: number): number {
  const sine = Math.sin(latitude * radian)
  const es = eccentricity * sine
  return ((semiMajor * (1 - eccentricity ** 2)) / 2) * (sine / (1 - es * es) + Math.atanh(es) / eccentricity)
}

/** Metres that a degree of longitude and of latitude are at a latitude, for small flat reckoning. */
export const metresPerDegree = (
  latitude: number,
): { readonly longitude: number; readonly latitude: number } => ({
  longitude: meanRadius * radian * Math.cos(latitude * radian),
  latitude: meanRadius * radian,
})

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
