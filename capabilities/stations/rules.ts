import { houseProblems, Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Day } from '#platform/time/instant.ts'
import type { StationEvent } from './events.ts'
import { areHoursOrdered, type OpeningHours } from '#platform/time/opening-hours.ts'
import { stationsProblems } from './problems.ts'
import type { Description } from './shapes.ts'

export type Station = Description & {
  readonly stationId: string
  readonly hours: OpeningHours
  readonly openedOn: Day
  readonly closedOn: Day | null
}

export type StationState = Station | null

/** Total: an event that does not fit changes nothing. */
export const replayStation = (entries: readonly Entry<StationEvent>[]): StationState =>
  entries.reduce<StationState>(applyEntry, null)

function applyEntry(before: StationState, entry: Entry<StationEvent>): StationState {
  if (entry.type === 'stations.opened.v1') {
    const { on, ...rest } = entry.data
    return (
      before ?? { ...rest, stationId: entry.stream.slice('station:'.length), openedOn: on, closedOn: null }
    )
  }
  if (before === null) return null
  switch (entry.type) {
    case 'stations.described.v1':
      return { ...before, ...entry.data }
    case 'stations.hoursSet.v1':
      return { ...before, hours: entry.data.hours }
    case 'stations.closed.v1':
      return { ...before, closedOn: entry.data.on }
  }
}

/** The station, or a refusal where there is none or it has closed. */
export function standing(state: StationState): Station {
  if (state === null) throw new Problem('not-found', houseProblems.notFound)
  if (state.closedOn !== null) throw new Problem('rule-broken', stationsProblems.closed)
  return state
}

/** STN-01: the spans of a day are in order, apart from each other, and end on their day; a day is excepted once. */
export function assertHours(hours: OpeningHours): void {
  if (!areHoursOrdered(hours)) throw new Problem('rule-broken', stationsProblems.hoursOverlap)
  const excepted = hours.exceptions.map(({ on }) => on)
  if (new Set(excepted).size < excepted.length) throw new Problem('rule-broken', stationsProblems.dayTwice)
}

function assertPast(on: Day, today: Day): void {
  if (on > today) throw new Problem('rule-broken', stationsProblems.inFuture, { on, today })
}

const at = ({ placeId, organisationId }: Pick<Description, 'placeId' | 'organisationId'>) => ({
  place: placeId,
  organisation: organisationId,
})

export function openStation(
  state: StationState,
  given: { readonly description: Description; readonly hours: OpeningHours; readonly on: Day },
  today: Day,
): StationEvent[] {
  if (state !== null) throw new Problem('conflict', stationsProblems.idTaken)
  assertPast(given.on, today)
  assertHours(given.hours)
  const data = { ...given.description, hours: given.hours, on: given.on }
  return [{ type: 'stations.opened.v1', ...at(data), data }]
}

export const describeStation = (description: Description): StationEvent[] => [
  { type: 'stations.described.v1', ...at(description), data: description },
]

export function setHours(station: Station, hours: OpeningHours): StationEvent[] {
  assertHours(hours)
  return [{ type: 'stations.hoursSet.v1', ...at(station), data: { hours } }]
}

export function closeStation(
  station: Station,
  given: { readonly on: Day; readonly reason: string },
  today: Day,
): StationEvent[] {
  assertPast(given.on, today)
  return [{ type: 'stations.closed.v1', ...at(station), data: { ...given, kind: station.kind } }]
}
