import { query } from '#platform/operations/query.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { findPromise } from '../views/read-promises.ts'
import { presentPromise } from './present-promise.ts'

export const getPromise = query(promisesContract.getPromise, {
  subject: (tx, { promiseId }) => findPromise(tx, promiseId),
  access: promisesAccess.everyone,
  reply: (tx, { subject, call }) => presentPromise(tx, subject, call),
})
