import { readKept, writeKept } from '#platform/web/kept.ts'
import { createStore, useStore } from '#platform/web/store.ts'

/** Where this phone's owner lives or has scanned a door code. */
export type HomePlace = {
  readonly placeId: string
  readonly name: string
  /** How it became known: a door code that was scanned, or chosen by hand. */
  readonly by: 'door' | 'choice'
  /** What a map around it shows: the community of a grid. */
  readonly aroundId?: string
}

const slot = 'cases.home-place'

/** Guarantee: written only by `keepHomePlace`. */
const asPlace = (kept: unknown) => kept as HomePlace

function read(): HomePlace | null {
  try {
    const kept = readKept(slot)
    return kept === null || kept === '' ? null : asPlace(JSON.parse(kept))
  } catch {
    return null
  }
}

const store = createStore<HomePlace | null>(read())

/** Keeps the place on this phone; the pages for residents then start from it. */
export function keepHomePlace(place: HomePlace): void {
  writeKept(slot, JSON.stringify(place))
  store.set(place)
}

/** The place this phone knows, or none. */
export const useHomePlace = (): HomePlace | null => useStore(store)
