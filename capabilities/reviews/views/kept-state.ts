import { failureCode } from '#platform/database/database-failure.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import { Problem, type ProblemText } from '#platform/errors.ts'
import { type Entry, idOfStream, type LedgerEvent } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { Day } from '#platform/time/instant.ts'
import { pageSize } from '../closed-lists.ts'

type TableName = 'standard' | 'star' | 'rating' | 'secretary_round' | 'commendation'

/** What lists and walls need of a state, besides the state itself. */
export type Shelf = {
  readonly organisationId: string | null
  readonly placeId: string | null
  readonly status: string
  readonly sortedOn: Day
}

type Keeping<Event extends LedgerEvent, State> = {
  readonly table: TableName
  readonly of: readonly Event['type'][]
  /** Further tables that `beside` writes. */
  readonly tables?: readonly string[]
  readonly apply: (before: State | null, entry: Entry<Event>) => State | null
  readonly shelf: (state: State) => Shelf
  /** What the table's own constraint refuses, when two came at the same moment. */
  readonly refusal?: ProblemText
  /** Writes what else is shown of the states that changed. */
  readonly beside?: (
    tx: Transaction,
    changed: readonly State[],
    entries: readonly Entry<Event>[],
  ) => Promise<void>
}

const upsertText = (table: TableName) => `
insert into reviews.${table} as kept (id, organisation_id, organisation_at, place_id, place_at, status, sorted_on, state)
select g.id, g.organisation_id, tree.position('organisation', g.organisation_id), g.place_id,
  tree.position('place', g.place_id), g.status, g.sorted_on, g.state
from jsonb_to_recordset($1) as g(id text, organisation_id text, place_id text, status text, sorted_on date, state jsonb)
on conflict (id) do update set status = excluded.status, sorted_on = excluded.sorted_on, state = excluded.state`

/** A read model that keeps what each stream amounts to, as replayed by the pure rules. */
export const keptState = <Event extends LedgerEvent, State>(keeping: Keeping<Event, State>): View => ({
  name: `reviews.${keeping.table}`,
  of: keeping.of,
  tables: [`reviews.${keeping.table}`, ...(keeping.tables ?? [])],
  async project(tx, given) {
    const entries = asEntriesOf<Event>(given)
    const ids = [...new Set(entries.map((entry) => idOfStream(entry.stream)))]
    const states = await readStates<State>(tx, keeping.table, ids)
    for (const entry of entries) {
      const id = idOfStream(entry.stream)
      const state = keeping.apply(states.get(id) ?? null, entry)
      if (state !== null) states.set(id, state)
    }
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    const rows = JSON.stringify([...states].map(rowWith(keeping.shelf)))
    await tx.query(upsertText(keeping.table), [rows]).catch((reason: unknown) => {
      if (keeping.refusal && failureCode(reason) === '23505') throw new Problem('conflict', keeping.refusal)
      throw reason
    })
    await keeping.beside?.(tx, [...states.values()], entries)
  },
})

const rowWith =
  <State>(shelf: (state: State) => Shelf) =>
  ([id, state]: [string, State]) => {
    const { organisationId, placeId, status, sortedOn } = shelf(state)
    return { id, organisation_id: organisationId, place_id: placeId, status, sorted_on: sortedOn, state }
  }

async function readStates<State>(
  tx: Transaction,
  table: TableName,
  ids: readonly string[],
): Promise<Map<string, State>> {
  const { rows } = await tx.query<{ id: string; state: State }>(
    `select id, state from reviews.${table} where id = any ($1::text[])`,
    [ids],
  )
  return new Map(rows.map((row) => [row.id, row.state]))
}

/** One state within the reader's reach. */
export async function readKept<State>(
  tx: Transaction,
  table: TableName,
  id: string,
): Promise<State | undefined> {
  return (await readStates<State>(tx, table, [id])).get(id)
}

/** States by their ids, as far as the reader may see them. */
export const keptById = <State>(
  tx: Transaction,
  table: TableName,
  ids: readonly string[],
): Promise<Map<string, State>> => readStates<State>(tx, table, [...new Set(ids)])

const cursorShape = /^([01])_(\d{4}-\d{2}-\d{2})_(.{1,64})$/

type Turned = {
  readonly table: TableName
  /** The status whose states stand before all others. */
  readonly first: string
  readonly cursor: string | undefined
  /** Only those of this status. */
  readonly status?: string | undefined
  /** Only those whose name, or whose organisation's, has these words. */
  readonly text?: string | undefined
}

const named = `strpos(lower(normalize(concat_ws(' ', k.state ->> 'name', (
  select l.name from tree.label l where l.tree = 'organisation' and l.id = k.organisation_id)), NFKC)), $6) > 0`

/** A page of states within the reader's reach: those of one status first, then the newest. */
export async function pageOfKept<State>(
  tx: Transaction,
  { table, first, cursor, status, text }: Turned,
): Promise<{ readonly states: State[]; readonly next: string | null }> {
  const after = cursorShape.exec(cursor ?? '')
  const wanted = [status ?? null, text?.normalize('NFKC').toLowerCase() ?? null]
  const { rows } = await tx.query<{ state: State; cursor: string }>(
    `select state, concat_ws('_', (status = $1)::int, to_char(sorted_on, 'YYYY-MM-DD'), id) as cursor from reviews.${table} k
     where ($2::int is null or ((status = $1)::int, to_char(sorted_on, 'YYYY-MM-DD'), id) < ($2::int, $3::text, $4::text))
       and ($5::text is null or status = $5) and ($6::text is null or ${named})
     order by status = $1 desc, sorted_on desc, id desc limit ${pageSize + 1}`,
    [first, after?.[1] ?? null, after?.[2] ?? null, after?.[3] ?? null, ...wanted],
  )
  const shown = rows.slice(0, pageSize)
  return {
    states: shown.map((row) => row.state),
    next: rows.length > pageSize ? (shown.at(-1)?.cursor ?? null) : null,
  }
}
