import type { Transaction } from '../database/transaction.ts'
import type { Deltas, FactRow } from './fold.ts'
import { mergePacked } from './merge-packed.ts'
import { type Packed, packCounters } from './packed-counters.ts'

const storedText = `
select g.at::int4 as at, encode(f.payload, 'base64') as packed
from unnest($1::text[], $2::text[], $3::date[], $4::int[]) with ordinality as g(tree, node, month, sheet, at)
join figure.fact f on f.tree = g.tree and f.node = g.node and f.sheet = g.sheet and f.month = g.month`

/** Rows as they are stored now, by the number in `at`. Base64: the driver would make two letters of every byte. */
async function readStored(tx: Transaction, rows: readonly FactRow[]): Promise<Map<number, Buffer>> {
  const { rows: found } = await tx.query<{ at: number; packed: string }>(storedText, columns(rows))
  return new Map(found.map(({ at, packed }) => [at, Buffer.from(packed, 'base64')]))
}

const columns = (rows: readonly FactRow[]) => [
  rows.map(({ tree }) => tree),
  rows.map(({ node }) => node),
  rows.map(({ month }) => month),
  rows.map(({ sheet }) => sheet),
]

export type ChangedFact = FactRow & { readonly packed: Packed }

const putText = `
insert into figure.fact (tree, node, month, sheet, all_bytes, payload)
select tree, node, month, sheet, all_bytes, substring($8::bytea from start for length)
from unnest($1::text[], $2::text[], $3::date[], $4::int[], $5::int[], $6::int[], $7::int[])
  as g(tree, node, month, sheet, all_bytes, start, length)
on conflict (tree, node, sheet, month) do update set all_bytes = excluded.all_bytes, payload = excluded.payload`

/** Writes whole rows. */
export async function putFacts(tx: Transaction, rows: readonly ChangedFact[]): Promise<void> {
  let start = 1
  const starts = rows.map(({ packed }) => {
    const own = start
    start += packed.payload.length
    return own
  })
  await tx.query(putText, [
    ...columns(rows),
    rows.map(({ packed }) => packed.allBytes),
    starts,
    rows.map(({ packed }) => packed.payload.length),
    Buffer.concat(rows.map(({ packed }) => packed.payload)),
  ])
}

const removeText = `
delete from figure.fact f using unnest($1::text[], $2::text[], $3::date[], $4::int[]) as g(tree, node, month, sheet)
where f.tree = g.tree and f.node = g.node and f.sheet = g.sheet and f.month = g.month`

// One statement's bytes stay well below what a message may hold.
const rowsPerStatement = 5_000

async function addSome(
  tx: Transaction,
  deltas: readonly (FactRow & { readonly counters: Map<number, number> })[],
): Promise<void> {
  const stored = await readStored(tx, deltas)
  const changed: ChangedFact[] = []
  const emptied: FactRow[] = []
  for (const [index, { counters, ...row }] of deltas.entries()) {
    const before = stored.get(index + 1)
    const packed = before ? mergePacked(before, counters, row.sheet) : packCounters(counters, row.sheet)
    if (packed) changed.push({ ...row, packed })
    else if (before) emptied.push(row)
  }
  if (changed.length > 0) await putFacts(tx, changed)
  if (emptied.length > 0) await tx.query(removeText, columns(emptied))
}

/** Adds to stored rows. The caller keeps others from adding at the same time (a held or taken tree, the cursor). */
export async function addToFacts(tx: Transaction, deltas: Deltas): Promise<void> {
  const all = [...deltas].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, delta]) => delta)
  for (let at = 0; at < all.length; at += rowsPerStatement)
    await addSome(tx, all.slice(at, at + rowsPerStatement))
}
