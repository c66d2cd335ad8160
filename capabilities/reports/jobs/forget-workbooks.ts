import { houseReadTransaction } from '#platform/database/transaction.ts'
import type { Job } from '#platform/jobs/job.ts'
import { dayOf } from '#platform/time/instant.ts'
import { forgetWorkbook } from '../operations/forget-workbook.ts'
import { dueToForget } from '../views/read-fillings.ts'

/** Destroys the bytes of forms whose time is over; cut short, it goes on with what is left. */
export const forgetWorkbooks: Job = {
  name: 'reports.forget-workbooks',
  everySeconds: 60 * 60,
  async run(house) {
    const due = await houseReadTransaction(house.pool, (tx) => dueToForget(tx, dayOf(house.now())))
    for (const fillingId of due) {
      const call = {
        house,
        actor: { kind: 'job', name: 'reports' },
        now: house.now(),
        key: `forget-${fillingId}`,
      } as const
      await forgetWorkbook.run({ fillingId }, call)
    }
  },
}
