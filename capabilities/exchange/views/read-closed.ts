import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'

// What a booklet holds that lets others wait: offered time, the team, days to come, what was taken on or posted.
const held = `
  select participant_id as id from exchange.check_in
  union select participant_id from exchange.technician
  union select c.participant_id from exchange.coming c join exchange.repair_day d on d.repair_day_id = c.repair_day_id
    where d.on_day >= $1
  union select claimer_id from exchange.item where claimer_id is not null and status = 'claimed'
  union select poster_id from exchange.item where poster_id is not null and status in ('waiting', 'open')`

/** Closed booklets that still hold something here, as the job asks. */
export async function closedHolders(tx: Transaction, today: Day): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select h.id from (${held}) as h
     where not exists (select from exchange.participant p where p.participant_id = h.id) order by h.id limit 128`,
    [today],
  )
  return rows.map(({ id }) => id)
}

/** What a participant holds: whether the booklet is open, the items and the repair days to come. */
export async function heldBy(tx: Transaction, participantId: string, today: Day) {
  const open = await tx.query('select from exchange.participant where participant_id = $1', [participantId])
  const items = await tx.query<{ itemId: string }>(
    `select item_id as "itemId" from exchange.item
     where (claimer_id = $1 and status = 'claimed') or (poster_id = $1 and status in ('waiting', 'open'))
     order by item_id limit 500`,
    [participantId],
  )
  const days = await tx.query<{ repairDayId: string }>(
    `select c.repair_day_id as "repairDayId" from exchange.coming c
     join exchange.repair_day d on d.repair_day_id = c.repair_day_id
     where c.participant_id = $1 and d.on_day >= $2 order by c.repair_day_id limit 100`,
    [participantId, today],
  )
  return {
    isOpen: open.rows.length > 0,
    itemIds: items.rows.map(({ itemId }) => itemId),
    repairDayIds: days.rows.map(({ repairDayId }) => repairDayId),
  }
}
