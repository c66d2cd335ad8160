import type { Transaction } from '#platform/database/transaction.ts'

/** SQL over many rows at once, which `$1` holds as JSON, and one of these rows; `alone` where their order matters. */
export type Statement = readonly [text: string, row: Row, how?: 'alone']
type Row = Readonly<Record<string, unknown>>

/** The rows of a statement, with the columns of this table. */
export const givenRows = (table: 'topic' | 'class' | 'teaching'): string =>
  `jsonb_populate_recordset(null::classes.${table}, $1::jsonb) g`

type Told = { readonly type: string }

type Telling<Entry extends Told> = {
  /** What an entry is about; two of them about the same thing keep their order. */
  readonly about: (entry: Entry) => string
  readonly statementsOf: (entry: Entry) => readonly Statement[]
}

/** Neighbours of one type that are about different things. */
function runsOf<Entry extends Told>(entries: readonly Entry[], about: (entry: Entry) => string): Entry[][] {
  const runs: Entry[][] = []
  let met = new Set<string>()
  for (const entry of entries) {
    const run = runs.at(-1)
    const isNext = run?.[0]?.type === entry.type && !met.has(about(entry))
    if (isNext) run?.push(entry)
    else {
      runs.push([entry])
      met = new Set()
    }
    met.add(about(entry))
  }
  return runs
}

/** The same SQL once for all its rows, except where they go one by one. */
async function runStatements(tx: Transaction, statements: readonly Statement[]): Promise<void> {
  const together = new Map<string, Row[]>()
  for (const [text, row, how] of statements) {
    if (how === 'alone') await tx.query(text, [JSON.stringify([row])])
    else together.set(text, [...(together.get(text) ?? []), row])
  }
  for (const [text, rows] of together) await tx.query(text, [JSON.stringify(rows)])
}

/** Tells entries in order, neighbours together: a season of classes is some hundred statements and not ten thousand. */
export async function tellTogether<Entry extends Told>(
  tx: Transaction,
  entries: readonly Entry[],
  { about, statementsOf }: Telling<Entry>,
): Promise<void> {
  for (const run of runsOf(entries, about)) {
    const statements = run.map(statementsOf)
    const most = Math.max(...statements.map(({ length }) => length))
    for (let step = 0; step < most; step += 1)
      await runStatements(
        tx,
        statements.flatMap((each) => each.slice(step, step + 1)),
      )
  }
}
