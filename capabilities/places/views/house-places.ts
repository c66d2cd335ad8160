import type { Transaction } from '#platform/database/transaction.ts'
import type { HousePlace } from '../imports/plan-divisions.ts'

/** The places the house knows, by id, as an import compares them: all of them, or those among these ids. */
export async function listHousePlaces(
  tx: Transaction,
  among: readonly string[] | null = null,
): Promise<Map<string, HousePlace>> {
  const { rows } = await tx.query<HousePlace>(
    `select id as "placeId", name, kind, code, parent as "parentId", ended_on is not null as "isEnded" from places.place
     where $1::text[] is null or id = any($1)`,
    [among],
  )
  return new Map(rows.map((row) => [row.placeId, row]))
}
