import { everything, query } from '#platform/operations/query.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { readMyVillages } from '../views/read-villages.ts'

export const getMyVillages = query(promisesContract.getMyVillages, {
  subject: everything,
  access: promisesAccess.staff,
  reply: async (tx) => {
    const found = await readMyVillages(tx)
    const nameOf = await namesOf(
      tx,
      found.map(({ placeId }) => placeId),
    )
    return {
      villages: found.map(({ contactId: _, personId: __, ...one }) => ({
        ...one,
        name: nameOf(one.placeId),
      })),
    }
  },
})
