import type { Transaction } from '#platform/database/transaction.ts'
import type { Point } from '#platform/geography/coordinates.ts'
import { metresPerDegree } from '#platform/geography/measure.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { StationKind, StationService } from '../kinds.ts'
import type { OpeningHours } from '#platform/time/opening-hours.ts'
import type { Description } from '../shapes.ts'

export type StationRecord = Description & {
  readonly stationId: string
  readonly hours: OpeningHours
  readonly openedOn: Day
  readonly closedOn: Day | null
  readonly hoursVersion: number
  readonly hoursChangedAt: Instant
}

type Row = Omit<StationRecord, 'point'> & Point

const selected = `station_id as "stationId", name, kind, place_id as "placeId", organisation_id as "organisationId",
  longitude, latitude, address, phone, about, services, accesses, seats, photos, hours,
  opened_on as "openedOn", closed_on as "closedOn", hours_version as "hoursVersion", hours_changed_at as "hoursChangedAt"`

const recordOf = ({ longitude, latitude, ...rest }: Row): StationRecord => ({
  ...rest,
  point: { longitude, latitude },
})

export async function stationById(tx: Transaction, stationId: string): Promise<StationRecord | undefined> {
  const { rows } = await tx.query<Row>(`select ${selected} from stations.station where station_id = $1`, [
    stationId,
  ])
  return rows.map(recordOf)[0]
}

export type Wanted = {
  /** The subtree of places, as positions; everywhere without one. */
  readonly span?: { readonly low: number | bigint; readonly high: number | bigint } | undefined
  readonly word?: string | undefined
  readonly kind?: StationKind | undefined
  readonly service?: StationService | undefined
  readonly near?: Point | undefined
  readonly skip?: number
  readonly most?: number
}

/** How many stations one export holds at most. */
export const mostExported = 100_000

/** How many stations are looked at before those that are open now are picked. */
export const mostLookedAt = 2_000

const matches = `closed_on is null
       and ($1::bigint is null or (place_at >= $1 and place_at < $2))
       and ($3::text is null or strpos(search_keys, $3) > 0)
       and ($4::text is null or kind = $4)
       and ($5::text is null or services @> array[$5])`

const asked = ({ span, word, kind, service }: Wanted): unknown[] => [
  span?.low ?? null,
  span?.high ?? null,
  word ?? null,
  kind ?? null,
  service ?? null,
]

/** Open stations, the nearest first, or by name where no point is given. */
export async function findStations(tx: Transaction, wanted: Wanted): Promise<StationRecord[]> {
  const { near, skip = 0, most = mostLookedAt } = wanted
  const degree = metresPerDegree(near?.latitude ?? 0)
  const { rows } = await tx.query<Row>(
    `select ${selected} from stations.station
     where ${matches}
     order by case when $6::float8 is null then 0
         else ((longitude - $6) * $8) ^ 2 + ((latitude - $7) * $9) ^ 2 end, name, station_id
     limit $10 offset $11`,
    [
      ...asked(wanted),
      near?.longitude ?? null,
      near?.latitude ?? null,
      degree.longitude,
      degree.latitude,
      most,
      skip,
    ],
  )
  return rows.map(recordOf)
}

/** How many open stations there are of what is wanted. */
export async function countStations(tx: Transaction, wanted: Wanted): Promise<number> {
  const { rows } = await tx.query<{ count: number }>(
    `select count(*)::int as count from stations.station where ${matches}`,
    asked(wanted),
  )
  return rows[0]?.count ?? 0
}
