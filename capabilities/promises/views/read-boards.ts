import type { Transaction } from '#platform/database/transaction.ts'
import type { Deputies } from '../events.ts'
import type { GatheringKind } from '../words.ts'

/** Places between two positions of the tree, or everywhere. */
export type Span = { readonly low: string | number; readonly high: string | number } | null

const countsOf = (column: 'gathering_id' | 'list_id') => `
left join lateral (
  select json_build_object('all', count(*)::int, 'raised', count(*) filter (where status = 'raised')::int,
    'answered', count(*) filter (where status = 'answered')::int,
    'underWay', count(*) filter (where status = 'underWay' and not is_late)::int,
    'late', count(*) filter (where status = 'underWay' and is_late)::int,
    'done', count(*) filter (where status = 'done')::int, 'kept', count(*) filter (where status = 'kept')::int,
    'keptInTime', count(*) filter (where status = 'kept' and is_in_time)::int,
    'broken', count(*) filter (where status = 'broken')::int) as counts
  from promises.promise p where p.${column} = b.${column}
) as c on true`

type Counts = Readonly<
  Record<
    'all' | 'raised' | 'answered' | 'underWay' | 'late' | 'done' | 'kept' | 'keptInTime' | 'broken',
    number
  >
>

export type FoundGathering = {
  readonly gatheringId: string
  readonly kind: GatheringKind
  readonly title: string
  readonly on: string
  readonly placeId: string
  readonly convenerId: string
  readonly deputies: readonly Deputies[]
  readonly counts: Counts
}

export async function readGatherings(
  tx: Transaction,
  span: Span,
  gatheringId: string | null,
): Promise<FoundGathering[]> {
  const { rows } = await tx.query<FoundGathering>(
    `select gathering_id as "gatheringId", kind, title, held_on as "on", place_id as "placeId",
       convener_id as "convenerId", deputies, counts from promises.gathering b ${countsOf('gathering_id')}
     where ($1::bigint is null or (place_at >= $1 and place_at < $2)) and ($3::uuid is null or gathering_id = $3)
     order by held_on desc, gathering_id desc limit 100`,
    [span?.low ?? null, span?.high ?? null, gatheringId],
  )
  return rows
}

export type FoundList = {
  readonly listId: string
  readonly title: string
  readonly year: number
  readonly placeId: string
  readonly convenerId: string
  readonly needsEvidence: boolean
  readonly counts: Counts
}

export async function readLists(tx: Transaction, span: Span, listId: string | null): Promise<FoundList[]> {
  const { rows } = await tx.query<FoundList>(
    `select list_id as "listId", title, year, place_id as "placeId", convener_id as "convenerId",
       needs_evidence as "needsEvidence", counts from promises.list b ${countsOf('list_id')}
     where ($1::bigint is null or (place_at >= $1 and place_at < $2)) and ($3::uuid is null or list_id = $3)
     order by year desc, list_id desc limit 100`,
    [span?.low ?? null, span?.high ?? null, listId],
  )
  return rows
}
