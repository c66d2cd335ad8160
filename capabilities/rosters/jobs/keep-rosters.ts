import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { leaveRoster } from '../operations/leave-roster.ts'
import { passDays } from '../operations/pass-days.ts'
import { passedUntil } from '../operations/roster-steps.ts'
import { membersGone, rostersToPass } from '../views/read-rosters.ts'

type Deed = { readonly operation: Operation; readonly input: object; readonly key: string }

/** Enters duties of days gone by, and frees the shifts of those whose partnership is over or whose booklet is closed. */
export const keepRosters: Job = {
  name: 'rosters.keep-rosters',
  everySeconds: 3_600,
  async run(house) {
    for (const deed of await findDeeds(house)) await act(house, deed)
  },
}

function findDeeds(house: House): Promise<Deed[]> {
  const until = passedUntil(house.now())
  return houseReadTransaction(house.pool, async (tx) => {
    const passed = await rostersToPass(tx, until)
    const gone = await membersGone(tx)
    return [
      ...passed.map(({ rosterId }) => ({
        operation: passDays,
        input: { rosterId, until },
        key: `passed:${rosterId}:${until}`,
      })),
      ...gone.map((input) => ({ operation: leaveRoster, input, key: `gone:${input.memberId}` })),
    ]
  })
}

async function act(house: House, { operation, input, key }: Deed): Promise<void> {
  const actor = { kind: 'job', name: keepRosters.name } as const
  try {
    await operation.run(input, { house, actor, now: house.now(), key })
  } catch (reason) {
    // Somebody was faster and it has moved on.
    if (!(reason instanceof Problem)) throw reason
  }
}
