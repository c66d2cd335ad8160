import Flatbush from 'flatbush'
import type { Point } from './coordinates.ts'
import { toLattice } from './lattice.ts'
import { type LatticeArea, latticeArea, placeIn } from './lattice-area.ts'
import type { MultiPolygon } from './measure.ts'

/** An area by its id. */
export type Shape = { readonly id: string; readonly area: MultiPolygon }

/** An area that contains a point; `isOnEdge` when the point lies exactly on its boundary. */
export type Containing = { readonly id: string; readonly squareMetres: number; readonly isOnEdge: boolean }

/** Answers which areas contain a point. It never changes; `with` gives a new one that shares the work already done. */
export type Locator = {
  readonly size: number
  /** Every area containing the point, the smallest first; sizes equal to the square metre by id. A point on a boundary is in every area it touches. */
  locate(point: Point): readonly Containing[]
  /** The locator after some areas were added or redrawn and others taken away. */
  with(changed: readonly Shape[], removed?: readonly string[]): Locator
}

type Prepared = LatticeArea & { readonly id: string }
type Base = { readonly index: Flatbush | undefined; readonly areas: readonly Prepared[] }
type Changes = { readonly fresh: ReadonlyMap<string, Prepared>; readonly gone: ReadonlySet<string> }

/** Builds a locator over areas whose rings are closed and do not cross themselves. */
export const locator = (shapes: readonly Shape[]): Locator => rebuilt(preparedById(shapes).values())

const preparedById = (shapes: readonly Shape[]): Map<string, Prepared> =>
  new Map(shapes.map(({ id, area }) => [id, { id, ...latticeArea(area) }]))

function rebuilt(areas: Iterable<Prepared>): Locator {
  const base = indexed([...areas])
  return assembled(base, { fresh: new Map(), gone: new Set() })
}

function indexed(areas: readonly Prepared[]): Base {
  if (areas.length === 0) return { index: undefined, areas }
  const index = new Flatbush(areas.length)
  for (const { minX, minY, maxX, maxY } of areas) index.add(minX, minY, maxX, maxY)
  index.finish()
  return { index, areas }
}

function assembled(base: Base, changes: Changes): Locator {
  const { fresh, gone } = changes
  const kept = base.areas.filter(({ id }) => gone.has(id)).length
  return {
    size: base.areas.length - kept + fresh.size,
    locate: (point) => {
      const [x, y] = [toLattice(point.longitude), toLattice(point.latitude)]
      const near = base.index?.search(x, y, x, y).map((at) => base.areas[at]) ?? []
      const found: Containing[] = []
      for (const area of near) if (area && !gone.has(area.id)) addIfContaining(found, area, { x, y })
      for (const area of fresh.values()) addIfContaining(found, area, { x, y })
      return found.sort(smallestFirst)
    },
    with: (changed, removed = []) => changedBy(base, changes, { changed, removed }),
  }
}

function addIfContaining(found: Containing[], area: Prepared, { x, y }: { x: number; y: number }): void {
  const place = placeIn(area, x, y)
  if (place === 'outside') return
  found.push({ id: area.id, squareMetres: area.squareMetres, isOnEdge: place === 'edge' })
}

const smallestFirst = (a: Containing, b: Containing): number =>
  Math.round(a.squareMetres) - Math.round(b.squareMetres) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)

type Edit = { readonly changed: readonly Shape[]; readonly removed: readonly string[] }

/** Few changes are looked through one by one beside the index; many are worth a new index. */
function changedBy(base: Base, changes: Changes, { changed, removed }: Edit): Locator {
  const added = preparedById(changed)
  const away = new Set(removed)
  const gone = new Set([...changes.gone, ...added.keys(), ...away])
  const fresh = new Map([...changes.fresh, ...added].filter(([id]) => added.has(id) || !away.has(id)))
  if (fresh.size + gone.size <= Math.max(64, Math.sqrt(base.areas.length)))
    return assembled(base, { fresh, gone })
  return rebuilt([...base.areas.filter(({ id }) => !gone.has(id)), ...fresh.values()])
}
