import type { Transaction } from '#platform/database/transaction.ts'
import type { DepartmentField, OrganisationKind } from '../kinds.ts'

export type OrganisationRecord = {
  readonly organisationId: string
  readonly name: string
  readonly kind: OrganisationKind
  readonly field: DepartmentField | null
  readonly parentId: string | null
  readonly placeId: string | null
  readonly since: string
  readonly endsOn: string | null
  readonly endedOn: string | null
  readonly mergedInto: string | null
  readonly creditCode: string | null
  readonly childCount: number
  readonly above: readonly string[]
}

const columns = `o.id as "organisationId", o.name, o.kind, o.field, o.parent as "parentId", o.place as "placeId",
  o.since, o.ends_on as "endsOn", o.ended_on as "endedOn", o.merged_into as "mergedInto",
  o.credit_code as "creditCode",
  (select count(*)::int from organisations.organisation c where c.parent = o.id and c.ended_on is null) as "childCount",
  array(with recursive up as (
      select p.id, p.parent, p.name, 1 as steps from organisations.organisation p where p.id = o.parent
      union all
      select p.id, p.parent, p.name, up.steps + 1 from up join organisations.organisation p on p.id = up.parent
    ) select name from up order by steps desc) as above`

/** Organisations by id, in the order of their names. */
export async function organisationsByIds(
  tx: Transaction,
  ids: readonly string[],
): Promise<OrganisationRecord[]> {
  const { rows } = await tx.query<OrganisationRecord>(
    `select ${columns} from organisations.organisation o where o.id = any($1::text[]) order by o.name`,
    [ids],
  )
  return rows
}

/** The organisations directly below one that stand today; without one, the top of the tree. */
export async function organisationsBelow(
  tx: Transaction,
  parentId: string | null,
): Promise<OrganisationRecord[]> {
  const { rows } = await tx.query<OrganisationRecord>(
    `select ${columns} from organisations.organisation o
     where o.parent is not distinct from $1 and o.ended_on is null order by o.since, o.name`,
    [parentId],
  )
  return rows
}

type Sought = { readonly word: string; readonly kind: OrganisationKind | null; readonly limit: number }

/** Finds standing organisations by any part of name, pinyin or initials; beginnings first, short names before long. */
export async function findByKeys(
  tx: Transaction,
  { word, kind, limit }: Sought,
): Promise<OrganisationRecord[]> {
  const { rows } = await tx.query<OrganisationRecord>(
    `select ${columns} from organisations.organisation o
     where strpos(o.search_keys, $1) > 0 and ($2::text is null or o.kind = $2) and o.ended_on is null
     order by not starts_with(o.search_keys, $1) and strpos(o.search_keys, chr(9) || $1) = 0, char_length(o.name), o.name
     limit $3`,
    [word, kind, limit],
  )
  return rows
}

export async function pathTo(
  tx: Transaction,
  organisationId: string,
): Promise<{ organisationId: string; name: string }[]> {
  const { rows } = await tx.query<{ organisationId: string; name: string }>(
    `with recursive up as (
       select id, parent, name, 0 as steps from organisations.organisation where id = $1
       union all
       select o.id, o.parent, o.name, up.steps + 1 from up join organisations.organisation o on o.id = up.parent
     ) select id as "organisationId", name from up order by steps desc`,
    [organisationId],
  )
  return rows
}

/** The organisation and everything that stands or stood below it. */
export async function idsBelow(
  tx: Transaction,
  organisationId: string,
): Promise<{ id: string; isStanding: boolean }[]> {
  const { rows } = await tx.query<{ id: string; isStanding: boolean }>(
    `with recursive down as (
       select id, ended_on from organisations.organisation where id = $1
       union all
       select o.id, o.ended_on from down join organisations.organisation o on o.parent = down.id
     ) select id, ended_on is null as "isStanding" from down`,
    [organisationId],
  )
  return rows
}
