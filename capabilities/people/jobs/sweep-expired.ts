import { sweepSessions } from '#platform/access/sessions.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { Job } from '#platform/jobs/job.ts'
import { sweepStrangers } from '../secrets/strangers.ts'
import { sweepTickets } from '../secrets/tickets.ts'

/** Clears away what has run out by itself: sessions, one-time links and steps, tries on names that do not exist. */
export const sweepExpired: Job = {
  name: 'people.sweep-expired',
  everySeconds: 900,
  run: (house) =>
    writeTransaction(house.pool, async (tx) => {
      await sweepSessions(tx)
      await sweepTickets(tx)
      await sweepStrangers(tx)
    }),
}
