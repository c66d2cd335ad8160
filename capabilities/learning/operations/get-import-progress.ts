import { everything, query } from '#platform/operations/query.ts'
import { readProgress } from '#platform/progress/tell-progress.ts'
import { learningAccess } from '../access.ts'
import { learningContract } from '../contract.ts'

export const getImportProgress = query(learningContract.getImportProgress, {
  subject: everything,
  access: learningAccess.staff,
  isOpenToHouse: true,
  reply: (tx, { input }) => readProgress(tx, input.importId),
})
