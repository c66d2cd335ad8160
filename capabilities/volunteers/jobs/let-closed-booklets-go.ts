import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import { dayOf } from '#platform/time/instant.ts'
import { releaseVolunteer } from '../operations/release-volunteer.ts'
import { signupsOfClosed } from '../views/read-projects.ts'

/** Frees the places that a closed booklet still holds in what is to come, so that others can sign up. Hours stay. */
export const letClosedBookletsGo: Job = {
  name: 'volunteers.let-closed-booklets-go',
  everySeconds: 60,
  async run(house) {
    const now = house.now()
    const held = await houseReadTransaction(house.pool, (tx) => signupsOfClosed(tx, dayOf(now)))
    for (const signup of held) {
      const actor = { kind: 'job', name: letClosedBookletsGo.name } as const
      const call = { house, actor, now, key: `closed:${signup.participantId}` }
      await releaseVolunteer.run(signup, call).catch((reason: unknown) => {
        // Somebody was faster and it has moved on.
        if (!(reason instanceof Problem)) throw reason
      })
    }
  },
}
