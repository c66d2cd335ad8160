import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import { dayOf } from '#platform/time/instant.ts'
import { letItemLapse } from '../operations/let-item-lapse.ts'
import { staleBefore } from '../rules/claiming.ts'
import { lapsingItems } from '../views/read-items.ts'

/** What silence does, once it has lasted long enough. */
export const letItemsLapse: Job = {
  name: 'exchange.let-items-lapse',
  everySeconds: 60,
  async run(house) {
    const now = house.now()
    const due = await houseReadTransaction(house.pool, (tx) =>
      lapsingItems(tx, { now, today: dayOf(now), staleBefore: staleBefore(now) }),
    )
    for (const { itemId, claimId } of due) {
      const actor = { kind: 'job', name: letItemsLapse.name } as const
      const call = { house, actor, now, key: `lapsed:${itemId}:${claimId ?? ''}:${dayOf(now)}` }
      await letItemLapse.run({ itemId }, call).catch((reason: unknown) => {
        // Somebody was faster and it has moved on.
        if (!(reason instanceof Problem)) throw reason
      })
    }
  },
}
