import type { Transaction } from '../database/transaction.ts'

/** Names of organisations and places by id, for people to read; an unknown id has none. */
export async function namesOf(
  tx: Transaction,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string | null> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  const { rows } = await tx.query<{ id: string; name: string }>(
    'select id, name from tree.label where id = any ($1)',
    [wanted],
  )
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  return (id) => (id === null ? null : (names.get(id) ?? null))
}
