import { sideOf, toLattice } from './lattice.ts'
import { areaSquareMetres, type MultiPolygon, type Ring } from './measure.ts'

/** An area ready for many questions: rings of lattice corners (x, y, x, y, …), its box and its size. */
export type LatticeArea = {
  readonly rings: readonly Int32Array[]
  readonly minX: number
  readonly minY: number
  readonly maxX: number
  readonly maxY: number
  readonly squareMetres: number
}

/** Prepares an area; rings must be closed. */
export function latticeArea(area: MultiPolygon): LatticeArea {
  const rings = area.flat().map(latticeRing)
  const box = { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity }
  for (const ring of rings) {
    for (let at = 0; at < ring.length; at += 2) {
      const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0]
      box.minX = Math.min(box.minX, x)
      box.maxX = Math.max(box.maxX, x)
      box.minY = Math.min(box.minY, y)
      box.maxY = Math.max(box.maxY, y)
    }
  }
  return { rings, ...box, squareMetres: areaSquareMetres(area) }
}

const latticeRing = (ring: Ring): Int32Array => Int32Array.from(ring.flat(), toLattice)

/** Where a lattice point lies. A point exactly on a side or corner, of a hole too, is on the edge. */
export function placeIn(area: LatticeArea, x: number, y: number): 'inside' | 'edge' | 'outside' {
  if (x < area.minX || x > area.maxX || y < area.minY || y > area.maxY) return 'outside'
  let crossings = 0
  for (const ring of area.rings) {
    const counted = crossingsRightOf(ring, x, y)
    if (counted === onEdge) return 'edge'
    crossings += counted
  }
  return crossings % 2 === 1 ? 'inside' : 'outside'
}

const onEdge = -1
/** Above this the rounding of two products of 32-bit differences cannot change the sign of what is between them. */
const certain = 8192

function crossingsRightOf(ring: Int32Array, x: number, y: number): number {
  let crossings = 0
  for (let at = 2; at < ring.length; at += 2) {
    const [ay, by] = [ring[at - 1] ?? 0, ring[at + 1] ?? 0]
    if (ay !== y && by !== y && ay > y === by > y) continue
    const met = meets(x, y, { ax: ring[at - 2] ?? 0, ay, bx: ring[at] ?? 0, by })
    if (met === onEdge) return onEdge
    crossings += met
  }
  return crossings
}

/** 1 when the side crosses the point's level to the right of it, 0 when not, or `onEdge`. */
function meets(x: number, y: number, side: Side): number {
  if (side.ay > y === side.by > y) return touchesLevel(x, y, side) ? onEdge : 0
  const difference = (side.bx - side.ax) * (y - side.ay) - (side.by - side.ay) * (x - side.ax)
  const turn = Math.abs(difference) > certain ? difference : sideOf(side, x, y)
  if (turn === 0) return onEdge
  return turn > 0 === side.by > side.ay ? 1 : 0
}

type Side = { readonly ax: number; readonly ay: number; readonly bx: number; readonly by: number }

/** For a side that does not cross the point's level: whether the point is its corner, or lies on it when it is level. */
function touchesLevel(x: number, y: number, { ax, ay, bx, by }: Side): boolean {
  if (ay !== y && by !== y) return false
  if (ay === by) return Math.min(ax, bx) <= x && x <= Math.max(ax, bx)
  return ay === y ? ax === x : bx === x
}
