import type { TreeName } from '#platform/access/rule.ts'
import type { Sql } from '#platform/ledger/sql.ts'
import type { RoleName } from '../shapes.ts'

export type OnDuty = {
  readonly personId: string
  readonly role: RoleName | null
  readonly isByShift: boolean
  readonly until: string | null
  readonly nodeId: string
}

/**
 * Who answers for a node at a moment: whoever is on a shift there, else whoever holds a post there, else the same one
 * level up. Works for every reader, since who answers for a grid is published (CASE-20).
 */
export async function personOnDuty(
  sql: Sql,
  node: { readonly tree: TreeName; readonly id: string },
  at: string,
): Promise<OnDuty | undefined> {
  const { rows } = await sql.query<OnDuty>(
    `select person_id as "personId", role, is_by_shift as "isByShift", until, node_id as "nodeId"
     from people.on_duty($1, $2, $3)`,
    [node.tree, node.id, at],
  )
  return rows[0]
}

export type ListedShift = {
  readonly shiftId: string
  readonly personId: string
  readonly organisationId: string | null
  readonly placeId: string | null
  readonly from: string
  readonly to: string
}

type ShiftFilter = {
  readonly organisationId: string | undefined
  readonly placeId: string | undefined
  readonly from: string
}

/** The shifts in reach from a moment on, for two weeks. */
export async function listShifts(sql: Sql, filter: ShiftFilter): Promise<ListedShift[]> {
  const { rows } = await sql.query<ListedShift>(
    `select shift_id as "shiftId", person_id as "personId", organisation_id as "organisationId", place_id as "placeId",
       from_at as "from", to_at as "to"
     from people.shift
     where to_at > $1 and from_at < $1::timestamptz + interval '14 days'
       and ($2::text is null or organisation_id = $2) and ($3::text is null or place_id = $3)
     order by from_at, shift_id limit 300`,
    [filter.from, filter.organisationId ?? null, filter.placeId ?? null],
  )
  return rows
}
