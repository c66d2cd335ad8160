import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { searchLine } from '#platform/text/search-keys.ts'
import type { StationEvent } from '../events.ts'
import type { Description } from '../shapes.ts'

type Followed = Entry<StationEvent>

const idOf = (entry: Followed) => entry.stream.slice('station:'.length)

/** Stations as people look for them. */
export const stationView: View = {
  name: 'stations.station',
  of: ['stations.opened.v1', 'stations.described.v1', 'stations.hoursSet.v1', 'stations.closed.v1'],
  tables: ['stations.station'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<StationEvent>(entries)) await projectEntry(tx, entry)
  },
}

async function projectEntry(tx: Transaction, entry: Followed): Promise<void> {
  const id = idOf(entry)
  switch (entry.type) {
    case 'stations.opened.v1':
      await tx.query(
        `insert into stations.station (station_id, hours, opened_on, hours_changed_at, ${columns.join(', ')}, place_at)
         values ($1, $2, $3, $4, ${columns.map((_, at) => `$${at + 5}`).join(', ')}, tree.position('place', $${columns.indexOf('place_id') + 5}))
         on conflict (station_id) do nothing`,
        [id, JSON.stringify(entry.data.hours), entry.data.on, entry.at, ...valuesOf(entry.data)],
      )
      return
    case 'stations.described.v1':
      await tx.query(
        `update stations.station set ${columns.map((column, at) => `${column} = $${at + 2}`).join(', ')},
           place_at = tree.position('place', $${columns.indexOf('place_id') + 2}) where station_id = $1`,
        [id, ...valuesOf(entry.data)],
      )
      return
    case 'stations.hoursSet.v1':
      await tx.query(
        `update stations.station set hours = $2, hours_version = hours_version + 1, hours_changed_at = $3
         where station_id = $1`,
        [id, JSON.stringify(entry.data.hours), entry.at],
      )
      return
    case 'stations.closed.v1':
      await tx.query(
        `update stations.station set closed_on = $2, hours_version = hours_version + 1, hours_changed_at = $3
         where station_id = $1`,
        [id, entry.data.on, entry.at],
      )
  }
}

const columns = [
  'name',
  'kind',
  'place_id',
  'organisation_id',
  'longitude',
  'latitude',
  'address',
  'phone',
  'about',
  'services',
  'accesses',
  'seats',
  'photos',
  'search_keys',
]

/** In the order of `columns`. */
const valuesOf = (it: Description): unknown[] => [
  it.name,
  it.kind,
  it.placeId,
  it.organisationId,
  it.point.longitude,
  it.point.latitude,
  it.address,
  it.phone,
  it.about,
  it.services,
  it.accesses,
  it.seats,
  it.photos,
  searchLine(it.name),
]
