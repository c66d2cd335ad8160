import { Problem } from '#platform/errors.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { remindOfCheck } from '../operations/remind-of-check.ts'
import { remindedUntil } from '../rules/keeping.ts'

type Coming = { readonly planId: string; readonly measureId: string; readonly checkDay: string }

/** A week before a check its owner is reminded: one entry a check, whoever runs it however often. */
export const remindOfChecks: Job = {
  name: 'plans.remind-of-checks',
  everySeconds: 900,
  async run(house) {
    const failures: unknown[] = []
    for (const coming of await comingChecks(house)) {
      await remind(house, coming).catch((reason: unknown) => failures.push(reason))
    }
    if (failures.length > 0) throw failures[0]
  },
}

const comingChecks = (house: House): Promise<Coming[]> =>
  writeTransaction(house.pool, async (tx) => {
    const { rows } = await tx.query<Coming>(
      `select plan_id as "planId", measure_id as "measureId", check_day as "checkDay" from plans.coming_check
       where check_day <= $1 order by check_day limit 2000`,
      [remindedUntil(dayOf(house.now()))],
    )
    return rows
  })

async function remind(house: House, coming: Coming): Promise<void> {
  const key = `check:${coming.measureId}:${coming.checkDay}`
  const actor = { kind: 'job', name: 'plans' } as const
  try {
    await remindOfCheck.run(coming, { house, actor, now: house.now(), key })
  } catch (reason) {
    // The plan has moved on meanwhile: the check was done or put off.
    if (!(reason instanceof Problem)) throw reason
  }
}
