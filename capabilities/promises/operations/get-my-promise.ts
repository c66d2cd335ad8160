import { kinds } from '#platform/access/rule.ts'
import { query } from '#platform/operations/query.ts'
import { promisesContract } from '../contract.ts'
import { findPromise, ownPromiseId } from '../views/read-promises.ts'
import { presentPromise } from './present-promise.ts'

/** The promise an acceptance link opens. */
export const getMyPromise = query(promisesContract.getMyPromise, {
  subject: async (tx) => {
    const promiseId = await ownPromiseId(tx)
    return promiseId === undefined ? undefined : findPromise(tx, promiseId)
  },
  access: kinds('resident'),
  reply: (tx, { subject, call }) => presentPromise(tx, subject, call),
})
