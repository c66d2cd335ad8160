import { everything, query } from '#platform/operations/query.ts'
import { readProgress } from '#platform/progress/tell-progress.ts'
import { placesAccess } from '../access.ts'
import { placesContract } from '../contract.ts'

export const getImportProgress = query(placesContract.getImportProgress, {
  subject: everything,
  access: placesAccess.staff,
  isOpenToHouse: true,
  reply: (tx, { input }) => readProgress(tx, input.importId),
})
