import type { StationEvent } from '#capabilities/stations/events.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import { type Statement, tellAbout, type View } from '#platform/operations/view.ts'
import type { BookableEvent } from '../events.ts'

type Followed = Entry<BookableEvent | Exclude<StationEvent, { type: 'stations.hoursSet.v1' }>>

/** What can be booked, and the stations it may be at. */
export const bookableView: View = {
  name: 'bookings.bookable',
  of: [
    'bookings.bookableOffered.v1',
    'bookings.bookableChanged.v1',
    'bookings.bookableWithdrawn.v1',
    'stations.opened.v1',
    'stations.described.v1',
    'stations.closed.v1',
  ],
  tables: ['bookings.bookable', 'bookings.station'],
  project: (tx, entries) => tellAbout(tx, asEntriesOf<Followed>(entries), (entry) => [statementOf(entry)]),
}

function statementOf(entry: Followed): Statement {
  switch (entry.type) {
    case 'bookings.bookableOffered.v1': {
      const { stationId, stationName, offer } = entry.data
      return [
        `insert into bookings.bookable (bookable_id, station_id, station_name, place_id, organisation_id, offer)
         values ($1, $2, $3, $4, $5, $6) on conflict (bookable_id) do nothing`,
        [stationId, stationName, entry.place, entry.organisation, JSON.stringify(offer)],
      ]
    }
    case 'bookings.bookableChanged.v1':
      return [
        'update bookings.bookable set offer = $2 where bookable_id = $1',
        [JSON.stringify(entry.data.offer)],
      ]
    case 'bookings.bookableWithdrawn.v1':
      return ['update bookings.bookable set is_withdrawn = true where bookable_id = $1', []]
    case 'stations.opened.v1':
    case 'stations.described.v1':
      return [
        `insert into bookings.station (station_id, name, place_id, organisation_id) values ($1, $2, $3, $4)
         on conflict (station_id) do update set name = excluded.name, place_id = excluded.place_id,
           organisation_id = excluded.organisation_id`,
        [entry.data.name, entry.data.placeId, entry.data.organisationId],
      ]
    case 'stations.closed.v1':
      return ['update bookings.station set is_closed = true where station_id = $1', []]
  }
}
