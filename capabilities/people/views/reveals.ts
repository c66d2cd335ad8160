import type { Transaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import type { Sql } from '#platform/ledger/sql.ts'
import type { View } from '#platform/operations/view.ts'
import { personProblems } from '../problems.ts'

const mostAnHour = 30

const insertReveal = `
insert into people.reveal (seq, of_stream, purpose, role, organisation_id, reader, at)
select $1, $2, $3, p.role, coalesce(p.organisation_id, $5), $6, $7
from (select 1) as one left join people.post p on p.post_id::text = $4`

const countLastHour = `
select count(*)::int as shown from people.reveal
where reader = $1 and at > $2::timestamptz - interval '1 hour' and at <= $2::timestamptz`

async function projectEntry(tx: Transaction, entry: Entry): Promise<void> {
  const reader = entry.actor.replace(/^person:/, '')
  const { rows } = await tx.query<{ shown: number }>(countLastHour, [reader, entry.at])
  if ((rows[0]?.shown ?? 0) >= mostAnHour) throw new Problem('too-many', personProblems.tooManyReveals)
  const purpose = String(entry.data.purpose ?? '')
  const { seq, stream, actingAs, organisation, at } = entry
  await tx.query(insertReveal, [seq, stream, purpose, actingAs, organisation, reader, at])
}

/**
 * Every look at a masked personal field, for the resident whose it is and for the audit administrator. Thirty an hour
 * is the most for one person; the thirty-first is refused together with its entry.
 */
export const revealsView: View = {
  name: 'people.reveals',
  of: ['cases.contact-revealed.v1'],
  tables: ['people.reveal'],
  async project(tx, entries) {
    for (const entry of entries) await projectEntry(tx, entry)
  },
}

export type ListedReveal = {
  readonly seq: string
  readonly at: string
  readonly of: string
  readonly purpose: string
  readonly role: string | null
  readonly organisationId: string | null
  readonly reader: string
}

/** The looks this reader may know of, newest first. */
export async function listRevealed(
  sql: Sql,
  before: string | undefined,
  limit: number,
): Promise<ListedReveal[]> {
  const { rows } = await sql.query<ListedReveal>(
    `select seq::text as seq, at, of_stream as of, purpose, role, organisation_id as "organisationId", reader
     from people.reveal where ($1::bigint is null or reveal.seq < $1) order by reveal.seq desc limit $2`,
    [before ?? null, limit],
  )
  return rows
}
