import { type Entry, idOfStream } from '../ledger/entry.ts'
import type { Transaction } from '../database/transaction.ts'
import type { Vault } from '../vault/vault.ts'

/** What a projection may use besides the entries. */
export type ProjectionTools = { readonly vault: Vault }

/**
 * A read model kept in the transaction that appends. It owns its tables and can be thrown away and rebuilt.
 * `project` gets the new entries of its types, in order, possibly of many streams and many callers at once.
 */
export type View = {
  readonly name: string
  readonly of: readonly string[]
  /**
   * Given to a view that joins houses with a history, raised when a view tells otherwise than before: the next start
   * throws it away and tells it again (`tell-views.ts`).
   */
  readonly version?: number
  /** Emptied before a rebuild, in this order. */
  readonly tables: readonly string[]
  readonly project: (tx: Transaction, entries: readonly Entry[], tools: ProjectionTools) => Promise<void>
}

/** A statement of a view: its text and its values. */
export type Statement = readonly [text: string, values: readonly unknown[]]

/** Runs what each entry comes to, in order. */
export async function tellEach<Told extends Entry>(
  tx: Transaction,
  entries: readonly Told[],
  statementsOf: (entry: Told) => readonly Statement[],
): Promise<void> {
  for (const entry of entries) {
    for (const [text, values] of statementsOf(entry)) await tx.query(text, [...values])
  }
}

/** The same for what is told of the thing a stream is about: its id is the first value of every statement. */
export const tellAbout = <Told extends Entry>(
  tx: Transaction,
  entries: readonly Told[],
  statementsOf: (entry: Told) => readonly Statement[],
): Promise<void> =>
  tellEach(tx, entries, (entry) =>
    statementsOf(entry).map(([text, values]) => [text, [idOfStream(entry.stream), ...values]]),
  )

/** Hands new entries to the views that follow their types, in the order the views are listed. */
export async function projectViews(
  tx: Transaction,
  views: readonly View[],
  given: { readonly entries: readonly Entry[]; readonly tools: ProjectionTools },
): Promise<void> {
  for (const view of views) {
    const followed = given.entries.filter((entry) => view.of.includes(entry.type))
    if (followed.length > 0) await view.project(tx, followed, given.tools)
  }
}
