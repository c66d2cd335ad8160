import type { Transaction } from '#platform/database/transaction.ts'

export type KnownOrganisation = {
  readonly organisationId: string
  readonly name: string
  readonly placeId: string | null
  readonly isEnded: boolean
}

const columns = `organisation_id as "organisationId", name, place_id as "placeId", is_ended as "isEnded"`

/** Organisations by id. */
export async function organisationsOf(
  tx: Transaction,
  ids: Iterable<string>,
): Promise<ReadonlyMap<string, KnownOrganisation>> {
  const { rows } = await tx.query<KnownOrganisation>(
    `select ${columns} from tree.organisation where organisation_id = any ($1::text[])`,
    [[...new Set(ids)]],
  )
  return new Map(rows.map((row) => [row.organisationId, row]))
}

/** Organisations of today that could be meant by these names: some of the characters stand in theirs, in this order. */
export async function organisationsLike(
  tx: Transaction,
  names: readonly string[],
): Promise<readonly KnownOrganisation[]> {
  const { rows } = await tx.query<KnownOrganisation>(
    `select distinct on (o.organisation_id) ${columns} from tree.organisation o
     join unnest($1::text[]) as g(pattern) on o.name like g.pattern
     where not o.is_ended limit 2000`,
    [names.map(patternOf)],
  )
  return rows
}

const patternOf = (name: string): string => `%${[...name.replace(/[%_\\]/g, '')].slice(0, 20).join('%')}%`
