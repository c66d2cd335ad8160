import type { Transaction } from '#platform/database/transaction.ts'
import type { Day } from '#platform/time/instant.ts'
import { itemsOf } from '../views/read-items.ts'
import { activitiesOf, type PartnerRecord } from '../views/read-partners.ts'

/** One line of a list of partners. */
export const briefOf = (record: PartnerRecord, today: Day) => {
  const { agreement, offered: _offered, ...rest } = record
  return {
    ...rest,
    from: agreement?.from ?? null,
    to: agreement?.to ?? null,
    isLapsed: record.status === 'active' && agreement !== null && agreement.to < today,
  }
}

/** The page of a partner, as everybody may see it. */
export async function pageOf(tx: Transaction, record: PartnerRecord, today: Day) {
  return {
    ...briefOf(record, today),
    agreement: record.agreement,
    activitiesHeld: await activitiesOf(tx, record.partnerId),
    items: await itemsOf(tx, record.partnerId),
  }
}
