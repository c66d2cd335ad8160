import { query } from '#platform/operations/query.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { findDispute } from '../views/read-disputes.ts'
import { mediates, presentDispute } from './present-dispute.ts'

export const getMediation = query(mediationContract.getMediation, {
  subject: async (tx, { mediationId }, { actor }) => {
    const found = await findDispute(tx, mediationId)
    return found && mediates(actor, found) ? found : undefined
  },
  access: mediationAccess.resident,
  reply: (tx, { subject, call }) => presentDispute(tx, subject, { call, side: null }),
})
