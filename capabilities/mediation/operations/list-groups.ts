import { everything, query } from '#platform/operations/query.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { readGroups } from '../views/read-groups.ts'

export const listGroups = query(mediationContract.listGroups, {
  subject: everything,
  access: mediationAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { search = '', groupId = null } = input
    const found = await readGroups(tx, { search, groupId })
    return {
      groups: found.map(({ placeId, organisationId, ...group }) => ({
        ...group,
        abilities: mediationAccess.run(call.actor, { placeId, organisationId }, call.house.trees)
          ? ['admitMediator', 'takeDownDispute']
          : [],
      })),
    }
  },
})
