import type { Transaction } from '#platform/database/transaction.ts'

/** Ids of organisations and places by their exact names. */
export async function idsByName(
  tx: Transaction,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await tx.query<{ id: string; name: string }>(
    'select id, name from tree.label where name = any ($1)',
    [[...new Set(names)]],
  )
  const found = Map.groupBy(rows, ({ name }) => name)
  return new Map([...found].map(([name, all]) => [name, all.map(({ id }) => id)]))
}
