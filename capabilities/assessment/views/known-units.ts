import type { Transaction } from '#platform/database/transaction.ts'

export type KnownUnit = {
  readonly unitId: string
  readonly name: string
  readonly kind: string
  readonly placeId: string | null
}

/** Those of these organisations that have one of the kinds, in the given order. */
export async function unitsAmong(
  tx: Transaction,
  given: { readonly ids: readonly string[]; readonly kinds: readonly string[] },
): Promise<KnownUnit[]> {
  const { rows } = await tx.query<KnownUnit>(
    `select id as "unitId", name, kind, seat as "placeId" from tree.label
     where tree = 'organisation' and id = any($1::text[]) and kind = any($2::text[])`,
    [given.ids, given.kinds],
  )
  const known = new Map(rows.map((unit) => [unit.unitId, unit]))
  return given.ids.flatMap((id) => known.get(id) ?? [])
}

export async function nameOf(tx: Transaction, organisationId: string): Promise<string | undefined> {
  const { rows } = await tx.query<{ name: string }>(
    'select name from tree.organisation where organisation_id = $1',
    [organisationId],
  )
  return rows[0]?.name
}
