import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import type { DutyItem } from '../events.ts'

export type DutyListRecord = {
  readonly name: string
  readonly source: string
  readonly from: string
  readonly items: readonly DutyItem[]
}

/** The duty list in force on a day: the place's own, else that of the nearest place above. */
export async function dutyListFor(
  tx: Transaction,
  placeId: string,
  on: Day,
): Promise<DutyListRecord | undefined> {
  const { rows } = await tx.query<DutyListRecord>(
    `select l.name, l.source, l.from_on as "from", l.items
     from tree.node at
     join tree.node above on above.tree = 'place' and above.low <= at.low and above.high > at.low
     join organisations.duty_list l on l.place = above.id
     where at.tree = 'place' and at.id = $1 and l.from_on <= $2
     order by above.depth desc, l.from_on desc limit 1`,
    [placeId, on],
  )
  return rows[0]
}
