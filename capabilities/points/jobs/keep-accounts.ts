import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { dayOf } from '#platform/time/instant.ts'
import { countHours } from '../operations/count-hours.ts'
import { expirePoints } from '../operations/expire-points.ts'
import { reversePosting } from '../operations/reverse-posting.ts'
import { accountsWithExpired, hoursTakenBack, hoursToCount } from '../views/read-accounts.ts'

type Deed = { readonly operation: Operation; readonly input: object; readonly key: string }

/** Lets points past their day expire, and lets confirmed volunteer hours earn, or go when they were taken back. */
export const keepAccounts: Job = {
  name: 'points.keep-accounts',
  everySeconds: 60,
  async run(house) {
    const deeds = await findDeeds(house)
    await Promise.all(deeds.map((deed) => act(house, deed)))
  },
}

const findDeeds = (house: House): Promise<Deed[]> =>
  houseReadTransaction(house.pool, async (tx) => {
    const today = dayOf(house.now())
    const [expired, hours, takenBack] = [
      await accountsWithExpired(tx, today),
      await hoursToCount(tx),
      await hoursTakenBack(tx),
    ]
    return [
      ...expired.map((input) => ({
        operation: expirePoints,
        input,
        key: `expire:${input.accountId}:${today}`,
      })),
      ...hours.map((input) => ({ operation: countHours, input, key: `hours:${input.hoursId}` })),
      ...takenBack.map(({ postingId }) => ({
        operation: reversePosting,
        input: { postingId, reason: 'mistake' },
        key: `hours-back:${postingId}`,
      })),
    ]
  })

async function act(house: House, { operation, input, key }: Deed): Promise<void> {
  try {
    await operation.run(input, {
      house,
      actor: { kind: 'job', name: keepAccounts.name },
      now: house.now(),
      key,
    })
  } catch (reason) {
    // Hours taken back after their points were spent wait until the account holds as many again.
    if (!(reason instanceof Problem)) throw reason
  }
}
