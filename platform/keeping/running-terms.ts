import type { Transaction } from '../database/transaction.ts'
import { ledgerStart, type LedgerPosition } from '../ledger/read.ts'
import type { Entry } from '../ledger/entry.ts'
import { addDays, type Day } from '../time/instant.ts'
import { keptUntil } from './length-on.ts'
import type { Term } from './term.ts'

type Told = Pick<Entry, 'stream' | 'type' | 'occurredOn' | 'data'> & LedgerPosition

const atOnce = 2_000
/** What was refused is asked again after a week. */
const daysToAskAgain = 7

/** Up to which entry terms have been told, and the transaction before which nothing can commit any more. */
async function readSpan(tx: Transaction): Promise<{ from: LedgerPosition; before: string }> {
  const { rows: known } = await tx.query<LedgerPosition>(
    'select xid::text as xid, seq::text as seq from keeping.cursor for update',
  )
  // Asked once the cursor is held: never older than what whoever held it before went by.
  const { rows } = await tx.query<{ before: string }>(
    'select pg_snapshot_xmin(pg_current_snapshot())::text as before',
  )
  return { from: known[0] ?? ledgerStart, before: rows[0]?.before ?? ledgerStart.xid }
}

/** Follows the ledger one step: notes what is over since when. Whether there may be more. */
export async function followTerms(tx: Transaction, terms: readonly Term[]): Promise<boolean> {
  const { from, before } = await readSpan(tx)
  const { rows } = await tx.query<Told>(
    `select xid::text as xid, seq::text as seq, stream, type, occurred_on as "occurredOn", data from ledger.entry
     where (xid, seq) > ($1::xid8, $2::bigint) and xid < $3::xid8 and type = any ($4)
     order by entry.xid, entry.seq limit ${atOnce}`,
    [from.xid, from.seq, before, terms.flatMap(({ follows }) => follows)],
  )
  await noteTerms(tx, terms, rows)
  const last = (rows.length === atOnce && rows.at(-1)) || { xid: before, seq: '0' }
  await tx.query('update keeping.cursor set xid = $1::xid8, seq = $2', [last.xid, last.seq])
  return rows.length === atOnce
}

/** What these entries say of each thing, the last word of each counting; pure. */
export function termsIn(terms: readonly Term[], entries: readonly Omit<Told, 'xid' | 'seq'>[]) {
  const said = new Map<string, { kept: string; stream: string; dueOn: Day | null }>()
  for (const entry of entries)
    for (const { kept, follows, overOn, keyOf } of terms) {
      if (!follows.includes(entry.type)) continue
      const day = overOn(entry)
      const dueOn = day === null ? null : keptUntil(kept.length, day)
      const stream = keyOf?.(entry) ?? entry.stream
      said.set(`${kept.id} ${stream}`, { kept: kept.id, stream, dueOn })
    }
  return [...said.values()]
}

async function noteTerms(tx: Transaction, terms: readonly Term[], entries: readonly Told[]): Promise<void> {
  const said = termsIn(terms, entries)
  if (said.length === 0) return
  await tx.query(
    `with given as (select * from unnest($1::text[], $2::text[], $3::date[]) as g(kept, stream, due_on)), gone as (
       delete from keeping.running r using given g where r.kept = g.kept and r.stream = g.stream and g.due_on is null
     )
     insert into keeping.running (kept, stream, due_on) select * from given where due_on is not null
     on conflict (kept, stream) do update set due_on = excluded.due_on`,
    [said.map(({ kept }) => kept), said.map(({ stream }) => stream), said.map(({ dueOn }) => dueOn)],
  )
}

/** Streams whose term has passed, the longest past first. */
export async function pastTerm(
  tx: Transaction,
  { keptId, today, most }: { readonly keptId: string; readonly today: Day; readonly most: number },
): Promise<string[]> {
  const { rows } = await tx.query<{ stream: string }>(
    'select stream from keeping.running where kept = $1 and due_on <= $2 order by due_on, stream limit $3',
    [keptId, today, most],
  )
  return rows.map(({ stream }) => stream)
}

/** How many things wait for the end of their term, and how many are past it, by declaration. */
export async function countRunning(
  tx: Transaction,
  today: Day,
): Promise<ReadonlyMap<string, { readonly running: number; readonly past: number }>> {
  const { rows } = await tx.query<{ kept: string; running: number; past: number }>(
    `select kept, count(*) filter (where due_on > $1)::int as running, count(*) filter (where due_on <= $1)::int as past
     from keeping.running group by kept`,
    [today],
  )
  return new Map(rows.map(({ kept, running, past }) => [kept, { running, past }]))
}

type Running = { readonly keptId: string; readonly stream: string }

/** It is gone, or there was nothing to let go. */
export const endTerm = (tx: Transaction, { keptId, stream }: Running) =>
  tx.query('delete from keeping.running where kept = $1 and stream = $2', [keptId, stream])

/** It still hangs on something else; it is asked for again later. */
export const putOffTerm = (tx: Transaction, { keptId, stream }: Running, today: Day) =>
  tx.query('update keeping.running set due_on = $3 where kept = $1 and stream = $2', [
    keptId,
    stream,
    addDays(today, daysToAskAgain),
  ])
