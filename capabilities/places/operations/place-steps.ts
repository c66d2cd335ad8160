import { readTransaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { type Place, recorded } from '../rules.ts'
import type { PlaceState } from '../shapes.ts'
import { type PlaceIndex, placeIndex } from '../views/place-index.ts'

/** Why the tree of places may be changed by people whose posts reach no place. */
export const keptByAdministrators =
  'System administrators keep the tree of places, and their posts reach no place'

/** What every change of a place answers. */
export function toPlaceState(place: Place): PlaceState {
  const { placeId, status, name, kind, parentId, doorCode } = recorded(place)
  return { placeId, status, name, kind, parentId, doorCode }
}

/** The process's index of places, fresh, for facts that a decision needs beforehand. */
export const readIndex = (call: Call): Promise<PlaceIndex> =>
  readTransaction(call.house.pool, {}, (tx) => placeIndex(tx, call.house.pool))
