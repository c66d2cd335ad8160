import type { InputOf } from '#platform/operations/contract.ts'
import type { residentContract } from '#capabilities/cases/contract/resident.ts'
import type { MapPlace } from '#platform/web/map/shapes.ts'

/** How somebody says where it is. */
export const whereModes = ['home', 'here', 'map', 'address', 'nowhere'] as const
export type WhereMode = (typeof whereModes)[number]

export type WhereChoice = {
  readonly mode: WhereMode | null
  readonly point: MapPlace | null
  readonly address: string
  /** The place that answers: found from the point or the address, or chosen by name. */
  readonly place: { readonly placeId: string; readonly name: string } | null
}

export const nowhere: WhereChoice = { mode: null, point: null, address: '', place: null }

type Where = InputOf<typeof residentContract.submitCase>['where']

const hasPlace: readonly (WhereMode | null)[] = ['home', 'here', 'map', 'address']

/** What is sent of it: with "nowhere in particular" the place only serves to find the right secretary. */
export function whereOf({ mode, point, address, place }: WhereChoice): Where {
  if (!hasPlace.includes(mode)) return {}
  return {
    ...(point !== null && mode !== 'home' && mode !== 'address' && { point: rounded(point) }),
    ...(place !== null && { placeId: place.placeId }),
    ...(address.trim() !== '' && { address: address.trim() }),
  }
}

/** A metre is enough; more digits would only say how the phone was held. */
const rounded = ({ longitude, latitude }: MapPlace): MapPlace => ({
  longitude: Math.round(longitude * 1e5) / 1e5,
  latitude: Math.round(latitude * 1e5) / 1e5,
})
