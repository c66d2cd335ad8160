import type { Transaction } from '#platform/database/transaction.ts'
import type { Area } from '../events.ts'

export type PlaceRecord = {
  readonly placeId: string
  readonly since: string
  readonly endedOn: string | null
  readonly mergedInto: readonly string[]
  readonly doorCode: string | null
  readonly boundary: { area: Area; source: string; approval: string | null; on: string } | null
  readonly addresses: readonly { addressId: string; text: string; aliases: readonly string[] }[]
}

const recordText = `
select p.id as "placeId", p.since, p.ended_on as "endedOn", p.successors as "mergedInto", p.door_code as "doorCode",
  case when b.place is not null then jsonb_build_object(
    'area', b.area, 'source', b.source, 'approval', b.approval, 'on', b.on_day::text) end as boundary,
  coalesce((
    select jsonb_agg(jsonb_build_object('addressId', a.id, 'text', a.text, 'aliases', to_jsonb(a.aliases)) order by a.text)
    from places.address a where a.place = p.id and not a.is_removed
  ), '[]') as addresses
from places.place p left join places.boundary b on b.place = p.id
where p.id = $1`

/** What is kept of one place beside its name and position. */
export async function recordOf(tx: Transaction, placeId: string): Promise<PlaceRecord | undefined> {
  const { rows } = await tx.query<PlaceRecord>(recordText, [placeId])
  return rows[0]
}
