import { houseReadTransaction } from '#platform/database/transaction.ts'
import type { Job } from '#platform/jobs/job.ts'
import { dayOf } from '#platform/time/instant.ts'
import { confirmHours } from '../operations/confirm-hours.ts'
import { dueSessions } from '../views/read-projects.ts'

/** Enters hours that were published long enough; what somebody objects to waits. */
export const confirmDueHours: Job = {
  name: 'volunteers.confirm-due-hours',
  everySeconds: 3_600,
  async run(house) {
    const today = dayOf(house.now())
    const due = await houseReadTransaction(house.pool, (tx) => dueSessions(tx, today))
    for (const sessionId of due) {
      const call = { house, actor: { kind: 'job', name: confirmDueHours.name }, now: house.now() } as const
      await confirmHours.run({ sessionId }, { ...call, key: `confirm:${sessionId}:${today}` })
    }
  },
}
