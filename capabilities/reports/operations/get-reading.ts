import { everything, query } from '#platform/operations/query.ts'
import { toldProgress } from '#platform/progress/tell-progress.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'

export const getReading = query(reportsContract.getReading, {
  subject: everything,
  access: reportsAccess.staff,
  reply: async (tx, { input }) => {
    const told = await toldProgress(tx, input.fillingId)
    return { reading: told ? { done: told.done, total: told.total } : null }
  },
})
