import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import { placesProblems } from './problems.ts'
import type { Area, PlaceEvent } from './events.ts'
import { kindLevel, kindNames, type PlaceKind, parentKinds } from './kinds.ts'

export type StandardAddress = {
  readonly addressId: string
  readonly text: string
  readonly aliases: readonly string[]
}

export type StandingPlace = {
  readonly status: 'standing' | 'ended'
  readonly placeId: string
  readonly organisationId: null
  readonly name: string
  readonly kind: PlaceKind
  readonly form: string | null
  readonly code: string | null
  readonly parentId: string | null
  readonly since: Day
  /** The day of the last dated change: later changes may not be dated before it. */
  readonly changedOn: Day
  readonly endedOn: Day | null
  readonly area: Area | null
  readonly doorCode: string | null
  readonly addresses: readonly StandardAddress[]
}

export type AbsentPlace = { readonly status: 'absent'; readonly placeId: null; readonly organisationId: null }
export type Place = AbsentPlace | StandingPlace

export const absent: AbsentPlace = { status: 'absent', placeId: null, organisationId: null }

/** The place after all that happened to it; total: an event that does not fit changes nothing. */
export const replayPlace = (entries: readonly Entry<PlaceEvent>[]): Place =>
  entries.reduce<Place>((place, entry) => applyEntry(place, entry), absent)

function applyEntry(place: Place, entry: Entry<PlaceEvent>): Place {
  if (entry.type === 'places.registered.v1') return place.status === 'absent' ? registeredPlace(entry) : place
  return place.status === 'absent' ? place : applyChange(place, entry)
}

function registeredPlace(entry: Extract<Entry<PlaceEvent>, { type: 'places.registered.v1' }>): StandingPlace {
  const { name, kind, form, code, parentId, on } = entry.data
  const placeId = entry.stream.slice('place:'.length)
  const blank = { organisationId: null, endedOn: null, area: null, doorCode: null, addresses: [] } as const
  return { ...blank, status: 'standing', placeId, name, kind, form, code, parentId, since: on, changedOn: on }
}

function applyChange(place: StandingPlace, entry: Entry<PlaceEvent>): StandingPlace {
  switch (entry.type) {
    case 'places.renamed.v1':
      return { ...place, name: entry.data.name, changedOn: later(place.changedOn, entry.data.on) }
    case 'places.moved.v1':
      return { ...place, parentId: entry.data.parentId, changedOn: later(place.changedOn, entry.data.on) }
    case 'places.split.v1':
    case 'places.merged.v1':
      return {
        ...place,
        status: 'ended',
        endedOn: entry.data.on,
        changedOn: later(place.changedOn, entry.data.on),
      }
    case 'places.boundarySet.v1':
      return { ...place, area: entry.data.area }
    case 'places.addressAdded.v1':
      return { ...place, addresses: [...without(place, entry.data.addressId), entry.data] }
    case 'places.addressRemoved.v1':
      return { ...place, addresses: without(place, entry.data.addressId) }
    case 'places.doorCodeIssued.v1':
      return { ...place, doorCode: entry.data.doorCode }
    default:
      return place
  }
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)
const without = (place: StandingPlace, addressId: string) =>
  place.addresses.filter((address) => address.addressId !== addressId)

/** A place that was registered at some time, standing or ended. */
export function recorded(place: Place): StandingPlace {
  if (place.status === 'absent') throw new Problem('not-found', houseProblems.notFound)
  return place
}

/** A place that stands today; anything else is not found, or says that it has ended. */
export function standing(place: Place): StandingPlace {
  if (place.status === 'absent') throw new Problem('not-found', houseProblems.notFound)
  if (place.status === 'ended')
    throw new Problem('rule-broken', placesProblems.ended, { placeId: place.placeId })
  return place
}

/** PLACE-01: a kind stands only under the kinds the tree of divisions knows. */
export function assertFits(kind: PlaceKind, parent: { readonly kind: PlaceKind } | null): void {
  const allowed = parentKinds[kind]
  const fits = parent === null ? allowed.length === 0 : allowed.includes(parent.kind)
  if (fits) return
  throw new Problem(
    'rule-broken',
    { ...placesProblems.wrongParent, ...wantedParent(kind) },
    { kind, allowed },
  )
}

function wantedParent(kind: PlaceKind): { zh: string; en: string } {
  const allowed = parentKinds[kind].map((name) => kindNames[name])
  const { zh, en } = kindNames[kind]
  if (allowed.length === 0) return { zh: `${zh}没有上级，请不要选上级`, en: `A ${en} stands at the top` }
  return {
    zh: `${zh}只能放在${allowed.map((name) => name.zh).join('、')}下面，请另选上级`,
    en: `A ${en} stands only below a ${allowed.map((name) => name.en).join(', ')}`,
  }
}

type Dated = { readonly placeId: string; readonly changedOn: Day }

/** PLACE-02: a change is dated today or earlier, and never before an earlier change of the same place. */
export function assertDated(on: Day, today: Day, places: readonly Dated[]): void {
  if (on > today) throw new Problem('rule-broken', placesProblems.inFuture, { on, today })
  const blocking = places.find((place) => on < place.changedOn)
  if (blocking) {
    throw new Problem('rule-broken', placesProblems.beforeLastChange, {
      on,
      placeId: blocking.placeId,
      changedOn: blocking.changedOn,
    })
  }
}

export type NewPlace = {
  readonly placeId: string
  readonly name: string
  readonly kind: PlaceKind
  readonly form: string | null
  readonly code: string | null
  readonly splitFrom: string | null
  readonly on: Day
}

/** Registering the same place again is no event; another place under the same id is refused. */
export function register(place: Place, parent: StandingPlace | null, given: NewPlace): PlaceEvent[] {
  const parentId = parent?.placeId ?? null
  if (place.status !== 'absent') {
    if (place.name === given.name && place.kind === given.kind && place.parentId === parentId) return []
    throw new Problem('conflict', placesProblems.codeTaken, { placeId: given.placeId, name: place.name })
  }
  assertFits(given.kind, parent)
  const { placeId, ...data } = given
  return [{ type: 'places.registered.v1', place: parentId ?? placeId, data: { ...data, parentId } }]
}

export function rename(place: StandingPlace, name: string, on: Day): PlaceEvent[] {
  if (place.name === name) return []
  return [{ type: 'places.renamed.v1', place: place.placeId, data: { name, on } }]
}

export function move(place: StandingPlace, parent: StandingPlace, on: Day): PlaceEvent[] {
  if (place.parentId === parent.placeId) return []
  assertFits(place.kind, parent)
  const data = { fromParentId: place.parentId, parentId: parent.placeId, on }
  return [{ type: 'places.moved.v1', place: place.placeId, data }]
}

/** PLACE-05: a split ends the place and needs at least two parts of its own kind. */
export function split(place: StandingPlace, intoIds: readonly string[], on: Day): PlaceEvent[] {
  if (new Set(intoIds).size < 2) throw new Problem('rule-broken', placesProblems.tooFewParts)
  return [{ type: 'places.split.v1', place: place.placeId, data: { intoIds, on } }]
}

/** PLACE-06: only places of one level merge, and a place never merges into itself. */
export function merge(place: StandingPlace, into: StandingPlace, on: Day): PlaceEvent[] {
  if (place.placeId === into.placeId || kindLevel[place.kind] !== kindLevel[into.kind]) {
    throw new Problem('rule-broken', placesProblems.unlikeMerge, {
      placeId: place.placeId,
      intoId: into.placeId,
    })
  }
  return [{ type: 'places.merged.v1', place: place.placeId, data: { intoId: into.placeId, on } }]
}

export type GivenBoundary = {
  readonly area: Area
  readonly source: string
  readonly approval: string | null
  readonly on: Day
}

export function setBoundary(place: StandingPlace, given: GivenBoundary): PlaceEvent[] {
  if (place.area !== null && JSON.stringify(place.area) === JSON.stringify(given.area)) return []
  return [{ type: 'places.boundarySet.v1', place: place.placeId, data: given }]
}

export function addAddress(place: StandingPlace, address: StandardAddress): PlaceEvent[] {
  const known = place.addresses.find((existing) => existing.addressId === address.addressId)
  if (known && JSON.stringify(known) === JSON.stringify(address)) return []
  if (place.addresses.length >= 500) throw new Problem('rule-broken', placesProblems.tooManyAddresses)
  return [{ type: 'places.addressAdded.v1', place: place.placeId, data: address }]
}

export function removeAddress(place: StandingPlace, addressId: string): PlaceEvent[] {
  if (!place.addresses.some((address) => address.addressId === addressId)) return []
  return [{ type: 'places.addressRemoved.v1', place: place.placeId, data: { addressId } }]
}

/** A place keeps the first code it was given, so that printed signs stay true. */
export function issueDoorCode(place: StandingPlace, doorCode: string): PlaceEvent[] {
  if (place.doorCode !== null) return []
  return [{ type: 'places.doorCodeIssued.v1', place: place.placeId, data: { doorCode } }]
}
