import type { ActivityEvent } from '#capabilities/activities/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import { startOfDay } from '#platform/time/instant.ts'

type Followed = Extract<
  Entry<ActivityEvent>,
  { type: 'activities.planned.v1' | 'activities.changed.v1' | 'activities.calledOff.v1' }
>

const idOf = ({ stream }: Followed) => stream.slice('activity:'.length)

/** What is on at a station, for its calendar. */
export const activityView: View = {
  name: 'stations.activity',
  of: ['activities.planned.v1', 'activities.changed.v1', 'activities.calledOff.v1'],
  tables: ['stations.activity'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<Followed>(entries)) await projectEntry(tx, entry)
  },
}

async function projectEntry(tx: Transaction, entry: Followed): Promise<void> {
  if (entry.type === 'activities.calledOff.v1') {
    await tx.query(
      `update stations.activity set is_called_off = true, changes = changes + 1, changed_at = $2
       where activity_id = $1`,
      [idOf(entry), entry.at],
    )
    return
  }
  const { stationId, title, spot, startsAt, endsAt } = entry.data.plan
  if (stationId === null) return
  await tx.query(
    `insert into stations.activity (activity_id, station_id, title, spot, starts_at, ends_at, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (activity_id) do update set title = excluded.title, spot = excluded.spot,
       starts_at = excluded.starts_at, ends_at = excluded.ends_at, changed_at = excluded.changed_at,
       changes = stations.activity.changes + 1`,
    [idOf(entry), stationId, title, spot, startsAt, endsAt, entry.at],
  )
}

/** `changes` counts how often it was changed since it was planned. */
export type StationActivity = {
  readonly activityId: string
  readonly title: string
  readonly spot: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly isCancelled: boolean
  readonly changes: number
  readonly changedAt: Instant
}

/** What is on at a station in a stretch of days, the earliest first; what was called off is told as such. */
export async function activitiesAt(
  tx: Transaction,
  stationId: string,
  days: { readonly from: Day; readonly to: Day },
): Promise<StationActivity[]> {
  const { rows } = await tx.query<StationActivity>(
    `select activity_id as "activityId", title, spot, starts_at as "startsAt", ends_at as "endsAt",
       is_called_off as "isCancelled", changes, changed_at as "changedAt"
     from stations.activity where station_id = $1 and starts_at >= $2 and starts_at < $3
     order by starts_at, activity_id limit 1000`,
    [stationId, startOfDay(days.from), startOfDay(days.to)],
  )
  return rows
}
