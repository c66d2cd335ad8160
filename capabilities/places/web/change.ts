import type { OutputOf } from '#platform/operations/contract.ts'
import type { placesContract } from '../contract.ts'

export type PlaceDetail = OutputOf<typeof placesContract.getPlace>

/** What is being done with a place; drawing happens on the map, the rest in a dialog. */
export type Change =
  | 'draw'
  | 'outline'
  | 'register'
  | 'rename'
  | 'move'
  | 'merge'
  | 'split'
  | 'address'
  | 'assign'

export type ChangeProps = {
  readonly place: PlaceDetail
  readonly onClose: () => void
  readonly onOpen: (placeId: string) => void
}
