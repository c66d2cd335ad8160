import type { Transaction } from '../database/transaction.ts'
import type { TreeMove } from '../trees/move-node.ts'
import type { Day } from '../time/instant.ts'
import type { Sheet } from './counters.ts'
import { addToFacts } from './fact-store.ts'
import { type Deltas, rowName } from './fold.ts'
import { addPacked } from './packed-counters.ts'

type Row = { readonly month: Day; readonly sheet: Sheet; readonly payload: Buffer }

// Rows lie by month; from one month to the next is a step in the index.
const rowsText = `
with recursive kept as (
  select min(month) as month from figure.fact
  union all
  select (select min(f.month) from figure.fact f where f.month > kept.month) from kept where kept.month is not null
)
select f.month::text as month, f.sheet::int4 as sheet, f.payload from kept cross join lateral (
  select * from figure.fact where month = kept.month and node = $2 and tree = $1 offset 0
) as f`

/**
 * Takes what a moved subtree counts from the ancestors it left and gives it to those it came under, in the transaction
 * that moves it. The move has the tree to itself, so no batch is being folded meanwhile.
 */
export async function transferFigures(tx: Transaction, move: TreeMove): Promise<void> {
  const left = move.from.filter((id) => !move.to.includes(id))
  const joined = move.to.filter((id) => !move.from.includes(id))
  if (left.length + joined.length === 0) return
  const { rows } = await tx.query<Row>(rowsText, [move.tree, move.id])
  const deltas: Deltas = new Map()
  const note = (node: string, { month, sheet, payload }: Row, sign: 1 | -1) => {
    const counters = new Map<number, number>()
    addPacked(counters, payload, sign)
    const row = { tree: move.tree, node, month, sheet }
    deltas.set(rowName(row), { ...row, counters })
  }
  for (const row of rows) {
    for (const node of left) note(node, row, -1)
    for (const node of joined) note(node, row, 1)
  }
  await addToFacts(tx, deltas)
}
