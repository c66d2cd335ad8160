import { query } from '#platform/operations/query.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'
import { materialFile } from '../views/read-programmes.ts'

export const getMaterialFile = query(learningContract.getMaterialFile, {
  subject: (tx, input) => materialFile(tx, input.materialId),
  access: learningAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { call, subject: { name, secretId } }) => {
    const opened = await call.house.vault.openContent(tx, [secretId])
    return { name, content: opened.get(secretId) ?? '' }
  },
})
