import { houseReadTransaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Job } from '#platform/jobs/job.ts'
import type { House } from '#platform/operations/house.ts'
import type { Operation } from '#platform/operations/operation.ts'
import { endContact } from '../operations/end-contact.ts'
import { recordMissed } from '../operations/record-missed.ts'
import { settleAcceptance } from '../operations/settle-acceptance.ts'
import { duePromises, endedContacts } from '../views/due-promises.ts'

type Deed = { readonly operation: Operation; readonly input: object; readonly key: string }

/** Writes down promises whose day has passed, closes what nobody spoke about, and ends contacts whose time is over. */
export const keepPromises: Job = {
  name: 'promises.keep-promises',
  everySeconds: 60,
  async run(house) {
    for (const deed of await findDeeds(house)) await act(house, deed)
  },
}

const findDeeds = (house: House): Promise<Deed[]> =>
  houseReadTransaction(house.pool, async (tx) => {
    const { missed, silent } = await duePromises(tx, house.now())
    const ended = await endedContacts(tx, house.now())
    return [
      ...missed.map(({ id }) => ({ operation: recordMissed, input: { promiseId: id }, key: `missed:${id}` })),
      ...silent.map(({ id, confirmBy }) => ({
        operation: settleAcceptance,
        input: { promiseId: id },
        key: `settled:${id}:${confirmBy}`,
      })),
      ...ended.map((input) => ({ operation: endContact, input, key: `ended:${input.contactId}` })),
    ]
  })

async function act(house: House, { operation, input, key }: Deed): Promise<void> {
  try {
    await operation.run(input, {
      house,
      actor: { kind: 'job', name: keepPromises.name },
      now: house.now(),
      key,
    })
  } catch (reason) {
    // Somebody was faster and it has moved on.
    if (!(reason instanceof Problem)) throw reason
  }
}
