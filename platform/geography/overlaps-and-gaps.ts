import Flatbush from 'flatbush'
import { difference, type Geom, intersection, union } from 'polyclip-ts'
import { latticeUnit, toLattice } from './lattice.ts'
import { latticeArea } from './lattice-area.ts'
import type { Shape } from './locator.ts'
import { areaSquareMetres, type MultiPolygon, type Polygon } from './measure.ts'

/** A piece that two children share, that no child covers, or that a child covers outside its parent. */
export type Piece = {
  readonly kind: 'overlap' | 'gap' | 'outside'
  /** The children concerned: two for an overlap, one for a piece outside, none for a gap. */
  readonly ids: readonly string[]
  readonly squareMetres: number
  readonly geometry: { readonly type: 'Polygon'; readonly coordinates: Polygon }
}

/** Pieces smaller than this come from drawing by hand and are left out. */
const sliverSquareMetres = 1

/** Compares a parent's area with its children's: every piece that is doubly, not or wrongly covered, the largest first. */
export function overlapsAndGaps(parent: MultiPolygon, children: readonly Shape[]): readonly Piece[] {
  const whole = snapped(parent)
  const parts = children.map(({ id, area }) => ({ id, area: snapped(area) }))
  const overlaps = neighbours(parts).flatMap(([a, b]) =>
    pieces('overlap', [a.id, b.id], intersection(a.area, b.area)),
  )
  const outside = parts.flatMap(({ id, area }) => pieces('outside', [id], difference(area, whole)))
  const gaps = pieces('gap', [], uncovered(whole, parts))
  return [...overlaps, ...outside, ...gaps].sort((a, b) => b.squareMetres - a.squareMetres)
}

type Part = { readonly id: string; readonly area: Area }
type Area = [number, number][][][]

const uncovered = (whole: Area, parts: readonly Part[]): Area => {
  const [first, ...others] = parts.map(({ area }) => area)
  return first ? mutable(difference(whole, union(first, ...others))) : whole
}

/** The operations answer with a list of polygons; their type also allows a single one, which is never returned. */
const mutable = (area: Geom): Area => area as Area

/** To the lattice, so that corners meant to be one are one. */
const snapped = (area: MultiPolygon): Area =>
  area.map((polygon) => polygon.map((ring) => ring.map(([x, y]) => [snap(x), snap(y)])))

const snap = (degrees: number): number => toLattice(degrees) / latticeUnit

function pieces(kind: Piece['kind'], ids: readonly string[], area: Geom): Piece[] {
  return mutable(area)
    .map((coordinates) => ({
      kind,
      ids,
      squareMetres: areaSquareMetres([coordinates]),
      geometry: { type: 'Polygon' as const, coordinates },
    }))
    .filter(({ squareMetres }) => squareMetres >= sliverSquareMetres)
}

/** Pairs whose boxes meet, each once, in the order given. */
function neighbours(parts: readonly Part[]): [Part, Part][] {
  if (parts.length < 2) return []
  const boxes = parts.map(({ area }) => latticeArea(area))
  const index = new Flatbush(parts.length)
  for (const { minX, minY, maxX, maxY } of boxes) index.add(minX, minY, maxX, maxY)
  index.finish()
  return parts.flatMap((part, at) => {
    const box = boxes[at]
    if (!box) return []
    const later = index.search(box.minX, box.minY, box.maxX, box.maxY, (other) => other > at)
    return later
      .sort((a, b) => a - b)
      .flatMap((other): [Part, Part][] => (parts[other] ? [[part, parts[other]]] : []))
  })
}
