import type { Entry } from './entry.ts'
import type { Sql } from './sql.ts'
import { bornOf } from './stream.ts'

/** An entry about to be written; `token` is the hash of the staff session whose reach the database checks again. */
export type NewEntry = Omit<Entry, 'seq'> & { readonly digest: string | null; readonly token: Buffer | null }

const appendText = `
with given as (
  select * from unnest(
    $1::text[], $2::int[], $3::text[], $4::timestamptz[], $5::date[], $6::text[], $7::text[], $8::text[],
    $9::text[], $10::text[], $11::text[], $12::text[], $13::text[], $14::date[], $15::bytea[]
  ) with ordinality as g(stream, version, type, at, occurred_on, place, organisation, actor, acting_as, subject, data, key, digest, born, token, n)
), allowed as (
  select * from given where token is null or access.may_act(token, place, organisation)
), told as (
  select pg_notify('ledger_grew', '')
)
insert into ledger.entry (stream, version, type, at, occurred_on, place, organisation, actor, acting_as, subject, data, key, digest, born)
select stream, version, type, at, occurred_on, place, organisation, actor, acting_as, subject, data::jsonb, key, digest, born
from allowed, told order by n
returning seq::text as seq, stream, version`

type Written = { readonly seq: string; readonly stream: string; readonly version: number }

/** The database refused an entry because the session's reach does not cover its place or organisation. */
export class OutsideReach extends Error {
  override readonly name = 'OutsideReach'
}

/**
 * Appends in the given order. Throws `OutsideReach` if the database's own check of scope refuses any entry, and
 * PostgreSQL's unique violation (23505) if a stream moved on or a key was used before.
 */
export async function appendEntries(sql: Sql, entries: readonly NewEntry[]): Promise<Entry[]> {
  if (entries.length === 0) return []
  const column = <Value>(pick: (entry: NewEntry) => Value) => entries.map(pick)
  const { rows } = await sql.query<Written>(appendText, [
    column((entry) => entry.stream),
    column((entry) => entry.version),
    column((entry) => entry.type),
    column((entry) => entry.at),
    column((entry) => entry.occurredOn),
    column((entry) => entry.place),
    column((entry) => entry.organisation),
    column((entry) => entry.actor),
    column((entry) => entry.actingAs),
    column((entry) => entry.subject),
    column((entry) => JSON.stringify(entry.data)),
    column((entry) => entry.key),
    column((entry) => entry.digest),
    column((entry) => bornOf(entry.stream)),
    column((entry) => entry.token),
  ])
  if (rows.length !== entries.length) throw new OutsideReach('an entry lies outside the reach of its session')
  const seqs = new Map(rows.map((row) => [`${row.stream} ${row.version}`, row.seq]))
  return entries.map(({ digest: _digest, token: _token, ...entry }) => ({
    ...entry,
    seq: seqs.get(`${entry.stream} ${entry.version}`) ?? '',
  }))
}
