import { readTransaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'

/** What hangs on an organisation that is about to end. */
export type Hanging = {
  readonly childIds: readonly string[]
  readonly placeIds: readonly string[]
}

/** The organisations directly below one, and the places it answers for without an end. */
export const hangingOn = (call: Call, organisationId: string): Promise<Hanging> =>
  readTransaction(call.house.pool, {}, async (tx) => {
    const children = await tx.query<{ id: string }>(
      'select id from organisations.organisation where parent = $1 and ended_on is null order by id',
      [organisationId],
    )
    const places = await tx.query<{ place: string }>(
      'select place from organisations.responsibility where organisation = $1 and to_on is null order by place',
      [organisationId],
    )
    return { childIds: children.rows.map(({ id }) => id), placeIds: places.rows.map(({ place }) => place) }
  })
