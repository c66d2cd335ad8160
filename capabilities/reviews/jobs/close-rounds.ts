import { houseReadTransaction } from '#platform/database/transaction.ts'
import type { Job } from '#platform/jobs/job.ts'
import { dayOf } from '#platform/time/instant.ts'
import { closeRound } from '../operations/close-round.ts'
import { findRoundsToClose } from '../views/rounds-view.ts'

/** Closes rounds whose last day is over, so that a result waits for nobody. */
export const closeRounds: Job = {
  name: 'reviews.close-rounds',
  everySeconds: 3_600,
  async run(house) {
    const now = house.now()
    const due = await houseReadTransaction(house.pool, (tx) => findRoundsToClose(tx, dayOf(now)))
    const actor = { kind: 'job', name: closeRounds.name } as const
    for (const roundId of due) {
      await closeRound.run({ roundId }, { house, actor, now, key: `${closeRounds.name}:${roundId}` })
    }
  },
}
