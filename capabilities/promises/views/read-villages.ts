import type { Transaction } from '#platform/database/transaction.ts'
import type { Day, Instant } from '#platform/time/instant.ts'
import type { FoundStatus } from '../words.ts'
import type { Span } from './read-boards.ts'

export type FoundContact = {
  readonly contactId: string
  readonly personId: string
  readonly placeId: string
  readonly from: Day
  readonly to: Day | null
  readonly lastVisitAt: Instant | null
  readonly visits: number
  readonly found: number
  readonly open: number
}

// What is still open: everything but what is solved, explained or taken back.
const contactColumns = `c.contact_id as "contactId", c.person_id as "personId", c.place_id as "placeId", c.from_on as "from",
  c.to_on as "to", v.last as "lastVisitAt", v.visits, f.found, f.open`

const contactJoins = `
left join lateral (
  select max(visited_at) as last, count(*)::int as visits from promises.visit where visit.place_id = c.place_id
) as v on true
left join lateral (
  select count(*)::int as found, count(*) filter (where status not in ('solved', 'explained', 'withdrawn'))::int as open
  from promises.found join promises.visit using (visit_id) where visit.place_id = c.place_id
) as f on true`

/** The villages of the reader, those nobody has been to for longest first. */
export async function readMyVillages(tx: Transaction): Promise<FoundContact[]> {
  const { rows } = await tx.query<FoundContact>(
    `select ${contactColumns} from promises.contact c ${contactJoins}
     where c.person_id = (select access.person()) and not c.is_ended order by v.last nulls first, c.place_id limit 500`,
  )
  return rows
}

export const contactPageSize = 100

/** Who looks after which village below a place, village by village. */
export async function readContacts(
  tx: Transaction,
  span: NonNullable<Span>,
  after: string | undefined,
): Promise<FoundContact[]> {
  const [placeId = null, contactId = null] = after?.split('_') ?? []
  const { rows } = await tx.query<FoundContact>(
    `select ${contactColumns} from promises.contact c ${contactJoins}
     where c.place_at >= $1 and c.place_at < $2 and not c.is_ended
       and ($3::text is null or (c.place_id, c.contact_id::text) > ($3, $4))
     order by c.place_id, c.contact_id::text limit ${contactPageSize + 1}`,
    [span.low, span.high, placeId, contactId],
  )
  return rows
}

export type FoundVisit = {
  readonly visitId: string
  readonly at: Instant
  readonly isOwn: boolean
  readonly isGuest: boolean
  readonly secretId: string | null
  readonly households: number
  readonly found: readonly { readonly caseId: string; readonly status: FoundStatus }[]
}

/** The visits to one village that the reader may see, the latest first. */
export async function readVisits(tx: Transaction, placeId: string): Promise<FoundVisit[]> {
  const { rows } = await tx.query<FoundVisit>(
    `select visit_id as "visitId", visited_at as at, person_id = (select access.person()) as "isOwn",
       is_guest as "isGuest", secret_id as "secretId", households,
       coalesce((select json_agg(json_build_object('caseId', case_id, 'status', status) order by case_id)
         from promises.found where found.visit_id = visit.visit_id), '[]') as found
     from promises.visit where place_id = $1 order by visited_at desc, visit_id desc limit 100`,
    [placeId],
  )
  return rows
}

/** Whether the reader looks after this village. */
export async function isMine(tx: Transaction, placeId: string): Promise<boolean> {
  const { rowCount } = await tx.query(
    `select 1 from promises.contact where place_id = $1 and person_id = (select access.person()) and not is_ended`,
    [placeId],
  )
  return (rowCount ?? 0) > 0
}
