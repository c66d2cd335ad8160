import { everything, query } from '#platform/operations/query.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { readDisputes } from '../views/read-disputes.ts'
import { abilitiesIn, cardOf } from './present-dispute.ts'

export const listMediations = query(mediationContract.listMediations, {
  subject: everything,
  access: mediationAccess.staff,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { show, groupId = null, cursor = null } = input
    const { disputes, next } = await readDisputes(tx, { show, groupId, cursor })
    return {
      disputes: disputes.map((found) => ({
        ...cardOf(found),
        draft: found.draft,
        abilities: abilitiesIn(found, call),
      })),
      next,
    }
  },
})
