import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import { dayOf } from '#platform/time/instant.ts'
import { letParticipantGo } from '../operations/let-participant-go.ts'
import { closedHolders } from '../views/read-closed.ts'

/** Checks the owners of closed booklets out, so that what they held is free for others. */
export const letClosedBookletsGo: Job = {
  name: 'exchange.let-closed-booklets-go',
  everySeconds: 60,
  async run(house) {
    const now = house.now()
    const gone = await houseReadTransaction(house.pool, (tx) => closedHolders(tx, dayOf(now)))
    for (const participantId of gone) {
      const actor = { kind: 'job', name: letClosedBookletsGo.name } as const
      // What is let go is let go once by its own history; a run cut short goes on under a key of its own.
      const call = { house, actor, now, key: `closed:${participantId}:${now}` }
      await letParticipantGo.run({ participantId }, call).catch((reason: unknown) => {
        // Somebody was faster and it has moved on.
        if (!(reason instanceof Problem)) throw reason
      })
    }
  },
}
