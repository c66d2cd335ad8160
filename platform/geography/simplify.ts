import { metresPerDegree, type MultiPolygon, type Polygon, type Ring, areaSquareMetres } from './measure.ts'

/** Fewer corners for a small map: no side moves by more than the tolerance. Never use the result to decide where a point lies. */
export function simplify(area: MultiPolygon, toleranceMetres: number): MultiPolygon {
  const smallest = toleranceMetres ** 2
  const simple = area.map((polygon) => simplePolygon(polygon, toleranceMetres))
  const visible = simple.filter((polygon) => areaSquareMetres([polygon]) >= smallest)
  return visible.length > 0 ? visible : simple.slice(0, 1)
}

const simplePolygon = ([outer = [], ...holes]: Polygon, tolerance: number): Polygon => [
  simpleRing(outer, tolerance),
  ...holes
    .filter((hole) => areaSquareMetres([[hole]]) >= tolerance ** 2)
    .map((hole) => simpleRing(hole, tolerance)),
]

/** Keeps the first corner and the one farthest from it, and between them what Douglas and Peucker would. */
function simpleRing(ring: Ring, tolerance: number): Ring {
  const [first] = ring
  if (!first || ring.length <= 4) return ring
  const scale = metresPerDegree(first[1])
  const flat = ring.map(([x, y]): Flat => [(x - first[0]) * scale.longitude, (y - first[1]) * scale.latitude])
  const kept = new Set([0, ring.length - 1])
  keepBetween(flat, farthestFrom(flat), { tolerance, kept })
  const simple = ring.filter((_, at) => kept.has(at))
  return simple.length >= 4 ? simple : ring
}

type Flat = readonly [number, number]
type Keeping = { readonly tolerance: number; readonly kept: Set<number> }

function farthestFrom(flat: readonly Flat[]): number {
  const distances = flat.map(([x, y]) => x * x + y * y)
  return distances.indexOf(Math.max(...distances))
}

function keepBetween(flat: readonly Flat[], middle: number, { tolerance, kept }: Keeping): void {
  kept.add(middle)
  const stretches: [number, number][] = [
    [0, middle],
    [middle, flat.length - 1],
  ]
  for (let stretch = stretches.pop(); stretch; stretch = stretches.pop()) {
    const farthest = farthestInside(flat, stretch)
    if (farthest.metres <= tolerance) continue
    kept.add(farthest.at)
    stretches.push([stretch[0], farthest.at], [farthest.at, stretch[1]])
  }
}

function farthestInside(
  flat: readonly Flat[],
  [from, to]: readonly [number, number],
): { at: number; metres: number } {
  let farthest = { at: from, metres: 0 }
  for (let at = from + 1; at < to; at++) {
    const metres = metresFromLine(flat[at], flat[from], flat[to])
    if (metres > farthest.metres) farthest = { at, metres }
  }
  return farthest
}

/** Metres from a point to a stretch of a line. */
export function metresFromLine(point: Flat = [0, 0], from: Flat = [0, 0], to: Flat = [0, 0]): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]]
  const length = dx * dx + dy * dy
  const along = length === 0 ? 0 : ((point[0] - from[0]) * dx + (point[1] - from[1]) * dy) / length
  const nearest = Math.min(1, Math.max(0, along))
  return Math.hypot(point[0] - from[0] - nearest * dx, point[1] - from[1] - nearest * dy)
}
