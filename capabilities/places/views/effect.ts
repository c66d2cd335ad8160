import type { Pool } from 'pg'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { Effect } from '../shapes.ts'
import type { PlaceIndex } from './place-index.ts'

/** A place under which some places count, before or after a change. */
export type Gathering = { readonly placeId: string; readonly name: string; readonly ids: ReadonlySet<string> }

export type Change = {
  readonly moving: ReadonlySet<string>
  readonly before: readonly Gathering[]
  readonly after: readonly Gathering[]
}

/** Counts a change that has not happened: places and entries under each place concerned, before and after. */
export async function effectOf(pool: Pool, index: PlaceIndex, change: Change): Promise<Effect> {
  const everywhere = new Set([...change.before, ...change.after].flatMap(({ ids }) => [...ids]))
  const entries = await entriesAt(pool, [...everywhere, ...change.moving])
  const standing = (ids: ReadonlySet<string>) =>
    [...ids].filter((id) => index.forest.get(id)?.isEnded === false).length
  const recorded = (ids: ReadonlySet<string>) => [...ids].reduce((sum, id) => sum + (entries.get(id) ?? 0), 0)
  const told = ({ placeId, name, ids }: Gathering) => {
    const placesBelow = standing(ids) - Number(ids.has(placeId))
    return { placeId, name, placesBelow, entries: recorded(ids) }
  }
  return {
    placesBelow: Math.max(0, standing(change.moving) - 1),
    entries: recorded(change.moving),
    before: change.before.map(told),
    after: change.after.map(told),
    totalBefore: recorded(unionOf(change.before)),
    totalAfter: recorded(unionOf(change.after)),
  }
}

const unionOf = (gatherings: readonly Gathering[]) => new Set(gatherings.flatMap(({ ids }) => [...ids]))

/** Everything that stands or stood below a place, with the place itself. */
export function gatheringOf(index: PlaceIndex, placeId: string): Gathering {
  return {
    placeId,
    name: index.forest.get(placeId)?.name ?? '',
    ids: new Set(index.forest.idsWithin(placeId)),
  }
}

// Whoever keeps the tree may know how much hangs on a place without seeing any of it, so this counts past the wall.
const entriesAt = (pool: Pool, placeIds: readonly string[]): Promise<Map<string, number>> =>
  writeTransaction(pool, async (tx) => {
    const { rows } = await tx.query<{ place: string; entries: number }>(
      'select place, count(*)::int as entries from ledger.entry where place = any($1::text[]) group by place',
      [placeIds],
    )
    return new Map(rows.map((row) => [row.place, row.entries]))
  })
