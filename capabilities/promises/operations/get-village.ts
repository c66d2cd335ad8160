import { everything, query } from '#platform/operations/query.ts'
import { promisesAccess } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { isMine, readVisits } from '../views/read-villages.ts'

export const getVillage = query(promisesContract.getVillage, {
  subject: everything,
  access: promisesAccess.staff,
  reply: async (tx, { input, call }) => {
    const { placeId } = input
    const found = await readVisits(tx, placeId)
    const texts = await call.house.vault.openContent(
      tx,
      found.flatMap(({ secretId }) => secretId ?? []),
    )
    const nameOf = await namesOf(tx, [placeId])
    return {
      placeId,
      name: nameOf(placeId),
      isMine: await isMine(tx, placeId),
      visits: found.map(({ secretId, ...visit }) => ({
        ...visit,
        text: secretId === null ? null : (texts.get(secretId) ?? null),
      })),
    }
  },
})
