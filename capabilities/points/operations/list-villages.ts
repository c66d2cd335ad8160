import { everything, query } from '#platform/operations/query.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { villagesWithList } from '../views/read-villages.ts'

export const listVillages = query(pointsContract.listVillages, {
  subject: everything,
  access: pointsAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx) => ({ villages: await villagesWithList(tx) }),
})
