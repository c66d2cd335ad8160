import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { OccasionKind, Skill, Time } from '../words.ts'
import type { Span } from './read-items.ts'

export type FoundOccasion = {
  readonly occasionId: string
  readonly what: OccasionKind
  readonly aboutId: string
  readonly title: string
  readonly placeId: string
  readonly skill: Skill | null
  readonly times: readonly Time[]
  readonly on: Day
  readonly until: Day
  readonly from: number | null
  readonly to: number | null
  readonly toldOn: Day
}

const most = 300

/** Services and open shifts of a part of the tree that still want somebody, and that the reader has not signed up for. */
export async function openOccasions(
  tx: Transaction,
  asked: { readonly span: Span; readonly today: Day },
): Promise<FoundOccasion[]> {
  const { rows } = await tx.query<FoundOccasion>(
    `select o.occasion_id as "occasionId", o.what, o.about_id as "aboutId", coalesce(r.title, o.title) as title,
       o.place_id as "placeId", o.skill, o.times, o.on_day as "on", o.until_day as "until", o.from_minute as "from",
       o.to_minute as "to", o.told_on as "toldOn"
     from exchange.occasion o left join exchange.roster r on r.roster_id = o.about_id
     where o.seats > 0 and ($1::bigint is null or (o.place_at >= $1 and o.place_at < $2))
       and (o.what = 'project' and o.until_day >= $3 or o.what = 'shift' and o.on_day > $3 and r.is_open)
       and not exists (select from exchange.signup s where s.project_id = o.about_id
         and s.participant_id = (select exchange.own_booklet()))
     order by o.on_day, o.occasion_id limit ${most}`,
    [asked.span?.low ?? null, asked.span?.high ?? null, asked.today],
  )
  return rows
}

/** How often the reader served, as those who organised it entered: their own to read. */
export async function servedBy(
  tx: Transaction,
  participantId: string,
): Promise<Readonly<Partial<Record<OccasionKind, number>>>> {
  const { rows } = await tx.query<{ what: OccasionKind; count: number }>(
    'select what, count(*)::int as count from exchange.served where participant_id = $1 group by what',
    [participantId],
  )
  return Object.fromEntries(rows.map(({ what, count }) => [what, count]))
}
