import type { Transaction } from '#platform/database/transaction.ts'

type Label = { readonly id: string; readonly name: string; readonly kind: string }

/** Names and kinds of organisations and places by id. */
export async function readLabels(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Label>> {
  const { rows } = await tx.query<Label>('select id, name, kind from tree.label where id = any ($1)', [
    [...new Set(ids)],
  ])
  return new Map(rows.map((label) => [label.id, label]))
}
