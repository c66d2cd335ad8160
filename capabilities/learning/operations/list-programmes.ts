import { everything, query } from '#platform/operations/query.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { listAll } from '../views/read-programmes.ts'

export const listProgrammes = query(learningContract.listProgrammes, {
  subject: everything,
  access: learningAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx) => ({ programmes: await listAll(tx) }),
})
