import { writeTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import { passOnAnswer } from '../operations/pass-on-answer.ts'

type Waiting = { readonly case_id: string; readonly version: number }

/** Gives the authors of merged cases the answer that the main case got. */
export const passOnAnswers: Job = {
  name: 'cases.pass-on-answers',
  everySeconds: 10,
  async run(house) {
    for (const waiting of await findWaiting(house)) await passOn(house, waiting)
  },
}

const findWaiting = (house: House): Promise<Waiting[]> =>
  writeTransaction(house.pool, async (tx) => {
    const { rows } = await tx.query<Waiting>(
      `select repeat.case_id, main.version from cases.case_list repeat
       join cases.case_list main on main.case_id = repeat.merged_into
       where repeat.merged_into is not null and repeat.is_live and repeat.status <> 'answered'
         and main.status in ('answered', 'closed')
       limit 1000`,
    )
    return rows
  })

async function passOn(house: House, { case_id: caseId, version }: Waiting): Promise<void> {
  try {
    await passOnAnswer.run(
      { caseId },
      { house, actor: { kind: 'job', name: 'merge' }, now: house.now(), key: `pass-on:${version}` },
    )
  } catch (reason) {
    // Unmerged or answered meanwhile: there is nothing left to pass on.
    if (!(reason instanceof Problem)) throw reason
  }
}
