import type { Transaction } from '#platform/database/transaction.ts'
import type { Area } from '../events.ts'

export type Outline = {
  readonly area: Area
  readonly source: string
  readonly approval: string | null
  readonly on: string
}

/** The outlines of these places, by place. */
export async function boundariesOf(
  tx: Transaction,
  placeIds: readonly string[],
): Promise<Map<string, Outline>> {
  const { rows } = await tx.query<Outline & { placeId: string }>(
    'select place as "placeId", area, source, approval, on_day as "on" from places.boundary where place = any($1::text[])',
    [placeIds],
  )
  return new Map(rows.map(({ placeId, ...outline }) => [placeId, outline]))
}
