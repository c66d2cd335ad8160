import type { LedgerEvent } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { PlaceKind } from './kinds.ts'

type Position = readonly [number, number]
export type Ring = readonly Position[]

/** An area in WGS-84: rings of [longitude, latitude], the first ring of each polygon outside, the others holes. */
export type Area = {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly Ring[])[]
}

type Event<Type extends string, Data> = LedgerEvent & {
  readonly type: `places.${Type}.v1`
  readonly data: Data & Readonly<Record<string, unknown>>
}

export type PlaceRegistered = Event<
  'registered',
  {
    name: string
    kind: PlaceKind
    form: string | null
    code: string | null
    parentId: string | null
    /** The place it was split off from. */
    splitFrom: string | null
    on: Day
  }
>
type PlaceRenamed = Event<'renamed', { name: string; on: Day }>
export type PlaceMoved = Event<'moved', { fromParentId: string | null; parentId: string | null; on: Day }>
export type PlaceSplit = Event<'split', { intoIds: readonly string[]; on: Day }>
export type PlaceMerged = Event<'merged', { intoId: string; on: Day }>
type PlaceBoundarySet = Event<'boundarySet', { area: Area; source: string; approval: string | null; on: Day }>
type PlaceAddressAdded = Event<
  'addressAdded',
  { addressId: string; text: string; aliases: readonly string[] }
>
type PlaceAddressRemoved = Event<'addressRemoved', { addressId: string }>
type PlaceDoorCodeIssued = Event<'doorCodeIssued', { doorCode: string }>

/** Everything that can happen to a place; each place is the stream `place:<placeId>`. */
export type PlaceEvent =
  | PlaceRegistered
  | PlaceRenamed
  | PlaceMoved
  | PlaceSplit
  | PlaceMerged
  | PlaceBoundarySet
  | PlaceAddressAdded
  | PlaceAddressRemoved
  | PlaceDoorCodeIssued

/** The name of a place's stream. */
export const placeStream = (placeId: string): string => `place:${placeId}`
