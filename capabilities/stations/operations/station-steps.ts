import type { Located } from '#platform/access/rule.ts'
import { Problem } from '#platform/errors.ts'
import { isInChina } from '#platform/geography/area-problems.ts'
import type { Call } from '#platform/operations/house.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { dayOf, type Instant } from '#platform/time/instant.ts'
import { openStateAt } from '#platform/time/opening-hours.ts'
import { stationsProblems } from '../problems.ts'
import type { Station, StationState } from '../rules.ts'
import type { Description } from '../shapes.ts'
import type { StationRecord } from '../views/find-stations.ts'

export const calendar = houseCalendar()

/** Whether the place and the organisation that a description names are there. */
export type Surroundings = { readonly isPlaceKnown: boolean; readonly isOrganisationKnown: boolean }

export const lookAround = async (input: Description, { house }: Call): Promise<Surroundings> => ({
  isPlaceKnown: house.trees.index('place').has(input.placeId),
  isOrganisationKnown: house.trees.index('organisation').has(input.organisationId),
})

/** Refuses a place or organisation that is not there, and a point at sea or abroad. */
export function assertStands({ placeId, organisationId, point }: Description, known: Surroundings): void {
  if (!known.isPlaceKnown) throw new Problem('rule-broken', stationsProblems.unknownPlace, { placeId })
  if (!known.isOrganisationKnown)
    throw new Problem('rule-broken', stationsProblems.unknownOrganisation, { organisationId })
  if (!isInChina(point)) throw new Problem('rule-broken', stationsProblems.atSea)
}

export const descriptionOf = <Input extends Description>(input: Input): Description => {
  const { name, kind, placeId, organisationId, point, address, phone, about } = input
  const { services, accesses, seats, photos } = input
  return {
    name,
    kind,
    placeId,
    organisationId,
    point,
    address,
    phone,
    about,
    services,
    accesses,
    seats,
    photos,
  }
}

const nowhere: Located = { placeId: null, organisationId: null }

/** Where a station stands in both trees, for access. */
export const locatedAt = (state: Pick<Station, 'placeId' | 'organisationId'> | null): Located =>
  state === null ? nowhere : { placeId: state.placeId, organisationId: state.organisationId }

/** Where a station is to stand: whoever opens it there must act at the place. */
export const wantedAt = ({ placeId }: Description): Located => ({ placeId, organisationId: null })

/** What every change of a station answers. */
export function toStationState(state: StationState) {
  if (state === null) throw new Error('a station that was just changed is there')
  const { stationId, name, closedOn } = state
  return { stationId, name, status: closedOn === null ? 'open' : 'closed' }
}

/** Whether it is open now, until when, and whether that may still change with the year’s notice. */
export function opennessOf(record: StationRecord, now: Instant) {
  const { isOpen, changesAt } = openStateAt(record.hours, now, calendar)
  return {
    isOpen: isOpen && record.closedOn === null,
    changesAt: record.closedOn === null ? changesAt : null,
    isProvisional: record.hours.followsWorkingDays && calendar.isProvisional(dayOf(changesAt ?? now)),
  }
}
