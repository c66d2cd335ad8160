import { everything, query } from '#platform/operations/query.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { readPromises } from '../views/read-promises.ts'
import { idsIn, rowOf } from './present-promise.ts'
import { spanOf } from './span-of.ts'

export const listPromises = query(promisesContract.listPromises, {
  subject: everything,
  access: promisesAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { gatheringId = null, listId = null, kind = null, show = 'all', cursor, placeId } = input
    const span = spanOf(call, placeId)
    const { promises, next } = await readPromises(tx, { span, gatheringId, listId, kind, show, cursor })
    const nameOf = await namesOf(tx, promises.flatMap(idsIn))
    return { promises: promises.map((found) => rowOf(found, nameOf)), next }
  },
})
