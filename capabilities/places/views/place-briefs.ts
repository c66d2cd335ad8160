import type { PlaceBrief, PlaceRow } from '../shapes.ts'
import type { KnownPlace } from './place-forest.ts'
import type { PlaceIndex } from './place-index.ts'

/** A place as lists show it, with the names above it. */
export function briefOf(index: PlaceIndex, place: KnownPlace): PlaceBrief {
  const above = index.forest.pathOf(place.placeId).slice(0, -1)
  return { placeId: place.placeId, name: place.name, kind: place.kind, above: above.map(({ name }) => name) }
}

export function rowOf(index: PlaceIndex, place: KnownPlace): PlaceRow {
  const { code, form, parentId, placeId } = place
  const childCount = index.forest.childrenOf(placeId).length
  return {
    ...briefOf(index, place),
    code,
    form,
    parentId,
    childCount,
    hasBoundary: index.areaOf(placeId) !== undefined,
  }
}

export const stepsOf = (path: readonly KnownPlace[]) =>
  path.map(({ placeId, name, kind }) => ({ placeId, name, kind }))
