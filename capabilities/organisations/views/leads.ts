import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'

export type Lead = {
  readonly organisationId: string
  readonly name: string
  readonly kind: string
  readonly field: string | null
}

/** Standing organisations seated at a place or above it, the nearest first: who can lead there. */
export async function leadsFor(tx: Transaction, placeId: string, on: Day): Promise<Lead[]> {
  const { rows } = await tx.query<Lead>(
    `select o.id as "organisationId", o.name, o.kind, o.field
     from tree.node at
     join tree.node above on above.tree = 'place' and above.low <= at.low and above.high > at.low
     join organisations.organisation o on o.place = above.id
     where at.tree = 'place' and at.id = $1 and o.since <= $2 and (o.ended_on is null or o.ended_on > $2)
     order by above.depth desc, o.since, o.id`,
    [placeId, on],
  )
  return rows
}
