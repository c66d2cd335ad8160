import { query } from '#platform/operations/query.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { readGroups, readMediators } from '../views/read-groups.ts'

export const listMediators = query(mediationContract.listMediators, {
  subject: async (tx, { groupId }) => (await readGroups(tx, { search: '', groupId }))[0],
  access: mediationAccess.run,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const found = await readMediators(tx, input.groupId)
    const names = await call.house.vault.openContent(
      tx,
      found.flatMap(({ secretId }) => secretId ?? []),
    )
    return {
      mediators: found.map(({ secretId, groupId: _groupId, ...mediator }) => ({
        ...mediator,
        name: names.get(secretId ?? '') ?? null,
      })),
    }
  },
})
