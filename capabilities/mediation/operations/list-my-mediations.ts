import { bookletOf } from '#platform/access/booklet.ts'
import { everything, query } from '#platform/operations/query.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { readMediated } from '../views/read-disputes.ts'
import { readOwnGroups } from '../views/read-groups.ts'
import { cardOf, dueIn } from './present-dispute.ts'

export const listMyMediations = query(mediationContract.listMyMediations, {
  subject: everything,
  access: mediationAccess.volunteer,
  reply: async (tx, { call }) => {
    const found = await readMediated(tx)
    return {
      groups: await readOwnGroups(tx, bookletOf(call.actor) ?? ''),
      disputes: found.map((dispute) => ({ ...cardOf(dispute), dueOn: dueIn(dispute) })),
    }
  },
})
