import type { OutputOf } from '#platform/operations/contract.ts'
import type { readingContract } from '#capabilities/cases/contract/reading.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'

export type TodayItem = OutputOf<typeof readingContract.listToday>['items'][number]

export type TodayGroup = 'overdue' | 'dueToday' | 'later' | 'noDue'
export const todayGroups: readonly TodayGroup[] = ['overdue', 'dueToday', 'later', 'noDue']

type Point = { readonly longitude: number; readonly latitude: number }

const groupOf = (item: Pick<TodayItem, 'isOverdue' | 'dueAt'>, today: Day): TodayGroup => {
  if (item.isOverdue) return 'overdue'
  if (item.dueAt === null) return 'noDue'
  return dayOf(item.dueAt) <= today ? 'dueToday' : 'later'
}

/** Puts today's cases into groups by time; the order inside a group is the server's. */
export function groupsOf<Item extends Pick<TodayItem, 'isOverdue' | 'dueAt'>>(
  items: readonly Item[],
  today: Day,
): readonly { readonly group: TodayGroup; readonly items: readonly Item[] }[] {
  return todayGroups
    .map((group) => ({ group, items: items.filter((item) => groupOf(item, today) === group) }))
    .filter(({ items: found }) => found.length > 0)
}

const metresPerDegree = 111_320

/** Metres between two points near each other; good enough to say how far it is to walk. */
export function metresBetween(one: Point, other: Point): number {
  const north = (one.latitude - other.latitude) * metresPerDegree
  const east = (one.longitude - other.longitude) * metresPerDegree * Math.cos((one.latitude * Math.PI) / 180)
  return Math.round(Math.hypot(north, east) / 10) * 10
}

/** The nearest first; what has no point comes last, in its old order. */
export const byDistance = <Item extends { readonly point: Point | null }>(
  items: readonly Item[],
  here: Point,
): readonly Item[] =>
  items.toSorted((left, right) => distanceOf(left.point, here) - distanceOf(right.point, here))

const distanceOf = (point: Point | null, here: Point): number =>
  point === null ? Number.MAX_SAFE_INTEGER : metresBetween(point, here)
