import { houseReadTransaction } from '#platform/database/transaction.ts'
import type { Job } from '#platform/jobs/job.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { sweepStar } from '../operations/sweep-star.ts'
import { remindDays } from '../rules/stars.ts'
import { findDueStars } from '../views/scoring-views.ts'

/** Reminds of stars that end soon and ends those whose day has passed; sweeping twice does nothing twice. */
export const sweepStars: Job = {
  name: 'reviews.sweep-stars',
  everySeconds: 3_600,
  async run(house) {
    const now = house.now()
    const today = dayOf(now)
    const due = await houseReadTransaction(house.pool, (tx) =>
      findDueStars(tx, { today, remindFrom: addDays(today, remindDays) }),
    )
    const actor = { kind: 'job', name: sweepStars.name } as const
    for (const starId of due) {
      await sweepStar.run({ starId }, { house, actor, now, key: `${sweepStars.name}:${starId}:${today}` })
    }
  },
}
