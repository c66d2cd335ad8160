import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { answerAssignment } from '../operations/answer-assignment.ts'
import { endMediator } from '../operations/end-mediator.ts'
import { disputesOfClosed } from '../views/read-disputes.ts'
import { closedMediators } from '../views/read-groups.ts'

type Deed = { readonly operation: Operation; readonly input: object; readonly key: string }

/** Takes volunteers whose booklet is closed out of their groups; what they had in hand waits for another. */
export const letClosedBookletsGo: Job = {
  name: 'mediation.let-closed-booklets-go',
  everySeconds: 60,
  async run(house) {
    for (const deed of await findDeeds(house)) await act(house, deed)
  },
}

const findDeeds = (house: House): Promise<Deed[]> =>
  houseReadTransaction(house.pool, async (tx) => {
    const members = await closedMediators(tx)
    const disputes = await disputesOfClosed(tx)
    return [
      ...members.map((input) => ({
        operation: endMediator,
        input,
        key: `closed:${input.groupId}:${input.mediatorId}`,
      })),
      ...disputes.map(({ mediationId, mediatorId }) => ({
        operation: answerAssignment,
        input: { mediationId, answer: 'noTime' },
        key: `closed:${mediationId}:${mediatorId}`,
      })),
    ]
  })

async function act(house: House, { operation, input, key }: Deed): Promise<void> {
  const actor = { kind: 'job', name: letClosedBookletsGo.name } as const
  try {
    await operation.run(input, { house, actor, now: house.now(), key })
  } catch (reason) {
    // Somebody was faster and it has moved on.
    if (!(reason instanceof Problem)) throw reason
  }
}
