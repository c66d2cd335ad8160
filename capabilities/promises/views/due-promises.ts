import type { Transaction } from '#platform/database/transaction.ts'
import type { Instant } from '#platform/time/instant.ts'
import { dayOf } from '#platform/time/instant.ts'

const most = 512

/** Promises whose day has passed, and those that nobody spoke about in time. */
export async function duePromises(tx: Transaction, now: Instant) {
  const missed = await tx.query<{ id: string }>(
    `select promise_id as id from promises.promise
     where status = 'underWay' and not is_late and due_on < $1 order by due_on limit ${most}`,
    [dayOf(now)],
  )
  const silent = await tx.query<{ id: string; confirmBy: string }>(
    `select promise_id as id, confirm_by as "confirmBy" from promises.promise
     where status = 'done' and confirm_by < $1 order by confirm_by limit ${most}`,
    [now],
  )
  return { missed: missed.rows, silent: silent.rows }
}

export type EndedContact = { readonly contactId: string; readonly placeId: string }

/** Contacts whose agreed time is over. */
export async function endedContacts(tx: Transaction, now: Instant): Promise<EndedContact[]> {
  const { rows } = await tx.query<EndedContact>(
    `select contact_id as "contactId", place_id as "placeId" from promises.contact
     where not is_ended and to_on <= $1 limit ${most}`,
    [dayOf(now)],
  )
  return rows
}
