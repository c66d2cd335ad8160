import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import { withdrawSignUp } from '../operations/withdraw-sign-up.ts'
import { signUpsOfClosed } from '../views/read-activities.ts'

/** Gives the places back that a closed booklet still holds, so that whoever waits moves up. */
export const letClosedBookletsGo: Job = {
  name: 'activities.let-closed-booklets-go',
  everySeconds: 60,
  async run(house) {
    const now = house.now()
    const held = await houseReadTransaction(house.pool, (tx) => signUpsOfClosed(tx, now))
    for (const signUp of held) {
      const actor = { kind: 'job', name: letClosedBookletsGo.name } as const
      const call = { house, actor, now, key: `closed:${signUp.signUpId}` }
      await withdrawSignUp.run(signUp, call).catch((reason: unknown) => {
        // Somebody was faster and it has moved on.
        if (!(reason instanceof Problem)) throw reason
      })
    }
  },
}
