import { canonicalJson } from './canonical-json.ts'
import { type Hash, leafHash } from './merkle.ts'

/** An entry's columns as text, so that nothing a column holds is lost on the way to its hash. */
export type SealableEntry = {
  readonly seq: string
  readonly xid: string
  readonly born: string
  readonly stream: string
  readonly version: number
  readonly type: string
  readonly at: string
  readonly occurred_on: string
  readonly place: string | null
  readonly organisation: string | null
  readonly actor: string
  readonly acting_as: string | null
  readonly subject: string | null
  readonly data: string
  readonly key: string | null
  readonly digest: string | null
}

// A year before Christ or an infinite date would be written like a common one, so those keep PostgreSQL's own text.
const day = (column: string) =>
  `case when isfinite(e.${column}) and e.${column} >= date '0001-01-01'
    then to_char(e.${column}, 'YYYY-MM-DD') else e.${column}::text end as ${column}`

/** The columns of `ledger.entry e` that make a `SealableEntry`. */
export const sealableColumns = `e.seq::text as seq, e.xid::text as xid, ${day('born')}, e.stream, e.version, e.type,
  case when isfinite(e.at) and e.at >= timestamptz '0001-01-01 00:00:00Z'
    then to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') else e.at::text end as at,
  ${day('occurred_on')}, e.place, e.organisation, e.actor, e.acting_as, e.subject, e.data::text as data, e.key, e.digest`

const text = (value: string | null) => (value === null ? 'null' : JSON.stringify(value))

/**
 * The canonical text of an entry: every column but `xid`, as JSON with sorted names. Where an entry stands in the order
 * is said by its leaf's index.
 */
export function canonicalEntry(entry: SealableEntry): string {
  return [
    `{"acting_as":${text(entry.acting_as)}`,
    `"actor":${text(entry.actor)}`,
    `"at":${text(entry.at)}`,
    `"born":${text(entry.born)}`,
    `"data":${canonicalJson(entry.data)}`,
    `"digest":${text(entry.digest)}`,
    `"key":${text(entry.key)}`,
    `"occurred_on":${text(entry.occurred_on)}`,
    `"organisation":${text(entry.organisation)}`,
    `"place":${text(entry.place)}`,
    `"seq":${text(entry.seq)}`,
    `"stream":${text(entry.stream)}`,
    `"subject":${text(entry.subject)}`,
    `"type":${text(entry.type)}`,
    `"version":${entry.version}}`,
  ].join(',')
}

/** The hash that stands for an entry in the tree. */
export const entryHash = (entry: SealableEntry): Hash => leafHash(Buffer.from(canonicalEntry(entry)))
