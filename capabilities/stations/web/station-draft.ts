import type { PickedNode } from '#capabilities/people/web/node-picker.tsx'
import type { MapPlace } from '#platform/web/map/shapes.ts'
import { basicServices, type StationAccess, type StationKind, type StationService } from '../kinds.ts'
import type { Description, StationDetail } from '../shapes.ts'

/** A description as it is being filled in. */
export type Draft = {
  readonly name: string
  readonly kind: StationKind
  readonly place: PickedNode | null
  readonly organisation: PickedNode | null
  readonly point: MapPlace | null
  readonly address: string
  readonly phone: string
  readonly about: string
  readonly seats: number | null
  readonly services: readonly StationService[]
  readonly accesses: readonly StationAccess[]
}

export const emptyDraft: Draft = {
  name: '',
  kind: 'beeStation',
  place: null,
  organisation: null,
  point: null,
  address: '',
  phone: '',
  about: '',
  seats: null,
  services: basicServices,
  accesses: [],
}

/** What stands, opened for changes; the names of the nodes are looked up by the caller. */
export const draftOf = (
  station: StationDetail,
  names: { readonly place: string; readonly organisation: string },
): Draft => ({
  name: station.name,
  kind: station.kind,
  place: { id: station.placeId, name: names.place },
  organisation: { id: station.organisationId, name: names.organisation },
  point: station.point,
  address: station.address,
  phone: station.phone ?? '',
  about: station.about,
  seats: station.seats,
  services: station.services,
  accesses: station.accesses,
})

/** The draft as the operation takes it; null while something that cannot be typed is missing. */
export function descriptionFrom(draft: Draft, photos: readonly string[]): Description | null {
  const { place, organisation, point, phone, services, accesses, ...rest } = draft
  if (place === null || organisation === null || point === null) return null
  return {
    ...rest,
    placeId: place.id,
    organisationId: organisation.id,
    point,
    phone: phone.trim() === '' ? null : phone.trim(),
    services: [...services],
    accesses: [...accesses],
    photos: [...photos],
  }
}
