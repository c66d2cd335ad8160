import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { Level } from '../shapes.ts'

/** A session as a sheet or a list meets it. */
export type ListedSession = {
  readonly sessionId: string
  readonly programmeId: string
  readonly code: string
  readonly level: Level
  readonly on: Day
  readonly hours: number
  readonly placeId: string | null
  readonly organisationId: string | null
  readonly isCancelled: boolean
  readonly attended: number
  readonly version: number
}

/** The sessions of a programme by their codes. */
export async function sessionsByCode(
  tx: Transaction,
  programmeId: string,
): Promise<ReadonlyMap<string, ListedSession>> {
  const { rows } = await tx.query<ListedSession>(
    `select session_id as "sessionId", programme_id as "programmeId", code, level, on_day as "on", hours,
       place_id as "placeId", organisation_id as "organisationId", is_cancelled as "isCancelled", attended, version
     from learning.session where programme_id = $1`,
    [programmeId],
  )
  return new Map(rows.map((row) => [row.code, row]))
}

/** A member by the 32 hex digits of the key. */
type Listing = { readonly sessionId: string; readonly member: string }

export const listingKey = ({ sessionId, member }: Listing): string => `${sessionId} ${member}`

/** Which of these members are listed for these sessions already. */
export async function listedAlready(
  tx: Transaction,
  listings: readonly Listing[],
): Promise<ReadonlySet<string>> {
  if (listings.length === 0) return new Set()
  const { rows } = await tx.query<Listing>(
    `select a.session_id as "sessionId", replace(a.member::text, '-', '') as member from unnest($1::uuid[], $2::uuid[]) as given(session_id, member)
     join learning.attendance a on a.member = given.member and a.session_id = given.session_id`,
    [listings.map(({ sessionId }) => sessionId), listings.map(({ member }) => member)],
  )
  return new Set(rows.map(listingKey))
}

type TakenSheet = { readonly rows: number; readonly added: number; readonly known: number }

/** The sheet with this content, if it was handed in before. */
export async function sheetWith(
  tx: Transaction,
  programmeId: string,
  digest: string,
): Promise<TakenSheet | undefined> {
  const { rows } = await tx.query<TakenSheet>(
    'select rows, added, known from learning.sheet where programme_id = $1 and digest = $2',
    [programmeId, digest],
  )
  return rows[0]
}
