import type { Entry, LedgerEvent } from './entry.ts'
import type { Sql } from './sql.ts'
import { bornOf } from './stream.ts'

export type StoredEntry = Entry & { readonly digest: string | null }

const columns = `seq::text as seq, stream, version, type, at, occurred_on as "occurredOn", place, organisation, actor,
  acting_as as "actingAs", subject, data, key, digest`

/** The whole history of each stream, oldest first; a stream without entries has an empty list. */
export async function readStreams(sql: Sql, streams: readonly string[]): Promise<Map<string, StoredEntry[]>> {
  const histories = new Map<string, StoredEntry[]>(streams.map((stream) => [stream, []]))
  const born = [...new Set(streams.map(bornOf))]
  const { rows } = await sql.query<StoredEntry>(
    `select ${columns} from ledger.entry where born = any($2::date[]) and stream = any($1::text[]) order by stream, version`,
    [[...histories.keys()], born],
  )
  for (const row of rows) histories.get(row.stream)?.push(row)
  return histories
}

/** The history of one stream as the events its capability declared when it wrote them. */
export async function readStream<Event extends LedgerEvent>(
  sql: Sql,
  stream: string,
): Promise<Entry<Event>[]> {
  const histories = await readStreams(sql, [stream])
  return asEntriesOf<Event>(histories.get(stream) ?? [])
}

/** Guarantee: a stream is written only by the operations of the capability that declares its events. */
export function asEntriesOf<Event extends LedgerEvent>(entries: readonly Entry[]): Entry<Event>[] {
  return entries as unknown as Entry<Event>[]
}

/** Where a follower of the ledger stands: everything up to and with this transaction and number has been read. */
export type LedgerPosition = { readonly xid: string; readonly seq: string }

export const ledgerStart: LedgerPosition = { xid: '0', seq: '0' }

export type FollowedEntry = StoredEntry & { readonly xid: string }

/**
 * The next entries in commit-safe order: only transactions older than every running one, so that none that commits
 * late is skipped. Ordered by (xid, seq).
 */
export async function readAfter(sql: Sql, position: LedgerPosition, limit: number): Promise<FollowedEntry[]> {
  const { rows } = await sql.query<FollowedEntry>(
    `select xid::text as xid, ${columns} from ledger.entry
     where (xid, seq) > ($1::xid8, $2::bigint) and xid < pg_snapshot_xmin(pg_current_snapshot())
     order by entry.xid, entry.seq limit $3`,
    [position.xid, position.seq, limit],
  )
  return rows
}

/**
 * The committed entries of these types, in the order of (xid, seq), after a position. Only for a reader that has shut
 * out whoever writes them: an entry that commits later with an older number is not among them.
 */
export async function readOfTypes(
  sql: Sql,
  types: readonly string[],
  { after, limit }: { readonly after: LedgerPosition; readonly limit: number },
): Promise<FollowedEntry[]> {
  const { rows } = await sql.query<FollowedEntry>(
    `select xid::text as xid, ${columns} from ledger.entry
     where type = any($1::text[]) and (xid, seq) > ($2::xid8, $3::bigint)
     order by entry.xid, entry.seq limit $4`,
    [types, after.xid, after.seq, limit],
  )
  return rows
}
