import type { Transaction } from '#platform/database/transaction.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { Answerable } from '../shapes.ts'
import type { PlaceIndex } from './place-index.ts'

type Row = { placeId: string; organisationId: string; name: string; kind: string }

/** Who answers for a place on a day: the organisation given for it, else for the nearest place above. */
export async function answerableFor(
  tx: Transaction,
  index: PlaceIndex,
  asked: { readonly placeId: string; readonly on: Day },
): Promise<Answerable | null> {
  const path = index.forest.pathOf(asked.placeId).map((place) => place.placeId)
  const { rows } = await tx.query<Row>(
    `select a.place as "placeId", a.organisation as "organisationId", o.name, o.kind
     from places.answerable a join places.organisation o on o.id = a.organisation
     where a.place = any($1::text[]) and a.from_on <= $2 and (a.to_on is null or a.to_on > $2)
       and (o.ended_on is null or o.ended_on > $2)
     order by array_position($1::text[], a.place) desc limit 1`,
    [path, asked.on],
  )
  const row = rows[0]
  return row ? { ...row, placeName: index.forest.get(row.placeId)?.name ?? '' } : null
}

export type OnDuty = { readonly personId: string; readonly role: string }

type Asked = {
  readonly path: readonly string[]
  readonly organisationId: string | null
  readonly now: Instant
  readonly on: Day
}

// Whoever has a shift now comes first; without one, whoever holds a post nearest to the place.
const onDutyText = `
with shift as (
  select person, 'onDuty' as role, 0 as kind,
    coalesce(array_position($1::text[], place), 0) as nearness
  from places.duty_shift
  where from_at <= $3 and to_at > $3 and (place = any($1::text[]) or organisation = $2)
), post as (
  select person, role, 1 as kind, coalesce(array_position($1::text[], place), 0) as nearness
  from places.duty_post
  where from_on <= $4 and (to_on is null or to_on > $4) and (place = any($1::text[]) or organisation = $2)
    and role in ('gridWorker', 'gridLead', 'secretary')
), standing as (select * from shift union all select * from post)
select person as "personId", min(role) as role from standing
group by person order by min(kind), max(nearness) desc, person limit 5`

/** Who is on duty at a place now, the nearest first. */
export async function onDutyAt(tx: Transaction, asked: Asked): Promise<OnDuty[]> {
  const { rows } = await tx.query<OnDuty>(onDutyText, [asked.path, asked.organisationId, asked.now, asked.on])
  return rows
}
