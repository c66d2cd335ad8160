import { everything, query } from '#platform/operations/query.ts'
import { volunteersAccess } from '../access.ts'
import { volunteersContract } from '../contract.ts'
import { provenBy } from '../views/read-record.ts'
import { proofOf } from './certificate-steps.ts'

export const checkCertificate = query(volunteersContract.checkCertificate, {
  subject: everything,
  access: volunteersAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input }) => {
    const found = await provenBy(tx, proofOf(input))
    return { isTrue: found !== undefined, hasChanged: found?.hasChanged ?? false }
  },
})
