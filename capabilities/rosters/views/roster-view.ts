import type { StationEvent } from '#capabilities/stations/events.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import { type Statement, tellAbout, type View } from '#platform/operations/view.ts'
import type { RosterEvent } from '../events.ts'

type Followed =
  | Extract<
      Entry<RosterEvent>,
      { type: 'rosters.opened.v1' | 'rosters.changed.v1' | 'rosters.closed.v1' | 'rosters.published.v1' }
    >
  | Entry<Exclude<StationEvent, { type: 'stations.hoursSet.v1' }>>

/** Rosters and what they share out; the stations they may be at. */
export const rosterView: View = {
  name: 'rosters.roster',
  of: [
    'rosters.opened.v1',
    'rosters.changed.v1',
    'rosters.closed.v1',
    'rosters.published.v1',
    'stations.opened.v1',
    'stations.described.v1',
    'stations.closed.v1',
  ],
  tables: ['rosters.roster', 'rosters.period', 'rosters.station'],
  project: (tx, entries) => tellAbout(tx, asEntriesOf<Followed>(entries), (entry) => [statementOf(entry)]),
}

function statementOf(entry: Followed): Statement {
  switch (entry.type) {
    case 'rosters.opened.v1': {
      const { stationId, stationName, pattern } = entry.data
      return [
        `insert into rosters.roster (roster_id, station_id, station_name, place_id, organisation_id, pattern, place_at)
         values ($1, $2, $3, $4, $5, $6, tree.position('place', $4)) on conflict (roster_id) do nothing`,
        [stationId, stationName, entry.place, entry.organisation, JSON.stringify(pattern)],
      ]
    }
    case 'rosters.changed.v1':
      return [
        'update rosters.roster set pattern = $2 where roster_id = $1',
        [JSON.stringify(entry.data.pattern)],
      ]
    case 'rosters.closed.v1':
      return ['update rosters.roster set closed_on = $2 where roster_id = $1', [entry.data.on]]
    case 'rosters.published.v1':
      return [
        'insert into rosters.period (roster_id, from_on, to_on) values ($1, $2, $3) on conflict do nothing',
        [entry.data.from, entry.data.to],
      ]
    case 'stations.opened.v1':
    case 'stations.described.v1':
      return [
        `insert into rosters.station (station_id, name, place_id, organisation_id) values ($1, $2, $3, $4)
         on conflict (station_id) do update set name = excluded.name, place_id = excluded.place_id,
           organisation_id = excluded.organisation_id`,
        [entry.data.name, entry.data.placeId, entry.data.organisationId],
      ]
    case 'stations.closed.v1':
      return ['update rosters.station set is_closed = true where station_id = $1', []]
  }
}
