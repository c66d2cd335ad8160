import type { PlaceKind } from '../kinds.ts'

/** A place as the process keeps it for finding and locating. */
export type KnownPlace = {
  readonly placeId: string
  readonly name: string
  readonly kind: PlaceKind
  readonly code: string | null
  readonly form: string | null
  readonly parentId: string | null
  readonly isEnded: boolean
  readonly doorCode: string | null
  readonly keys: string
}

/** Today's places by id and by parent. */
export class PlaceForest {
  readonly #places = new Map<string, KnownPlace>()
  #children: Map<string | null, KnownPlace[]> | undefined

  get size(): number {
    return this.#places.size
  }

  put(places: readonly KnownPlace[]): void {
    for (const place of places) this.#places.set(place.placeId, place)
    if (places.length > 0) this.#children = undefined
  }

  get(placeId: string): KnownPlace | undefined {
    return this.#places.get(placeId)
  }

  standing(): KnownPlace[] {
    return [...this.#places.values()].filter((place) => !place.isEnded)
  }

  /** Places directly below that stand today, in the order of their codes, then names. */
  childrenOf(parentId: string | null): readonly KnownPlace[] {
    return this.#everBelow(parentId).filter((place) => !place.isEnded)
  }

  #everBelow(parentId: string | null): readonly KnownPlace[] {
    this.#children ??= groupByParent([...this.#places.values()])
    return this.#children.get(parentId) ?? []
  }

  /** From the widest place above down to the place itself. */
  pathOf(placeId: string): KnownPlace[] {
    const path: KnownPlace[] = []
    for (let at = this.#places.get(placeId); at && path.length < 64; at = this.#parentOf(at)) path.unshift(at)
    return path
  }

  isWithin(placeId: string, rootId: string): boolean {
    return this.pathOf(placeId).some((place) => place.placeId === rootId)
  }

  /** How many standing places lie below. */
  countBelow(placeId: string): number {
    return this.idsWithin(placeId).filter((id) => id !== placeId && this.#places.get(id)?.isEnded === false)
      .length
  }

  /** The place and everything that stands or stood below it, ended places too. */
  idsWithin(placeId: string): string[] {
    const ids = [placeId]
    for (let at = 0; at < ids.length; at += 1) {
      for (const child of this.#everBelow(ids[at] ?? '')) ids.push(child.placeId)
    }
    return ids
  }

  #parentOf(place: KnownPlace): KnownPlace | undefined {
    return place.parentId === null ? undefined : this.#places.get(place.parentId)
  }
}

function groupByParent(places: readonly KnownPlace[]): Map<string | null, KnownPlace[]> {
  const groups = new Map<string | null, KnownPlace[]>()
  for (const place of places) {
    const group = groups.get(place.parentId)
    if (group) group.push(place)
    else groups.set(place.parentId, [place])
  }
  for (const group of groups.values()) group.sort(byCodeThenName)
  return groups
}

const orderKey = (place: KnownPlace) => `${place.code ?? '~'} ${place.name}`

/** The order of lists: by code, places without one behind, then by name. */
export function byCodeThenName(one: KnownPlace, other: KnownPlace): number {
  const [left, right] = [orderKey(one), orderKey(other)]
  return left < right ? -1 : Number(left > right)
}
