import { query } from '#platform/operations/query.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { readOwnDispute } from '../views/read-disputes.ts'
import { presentDispute } from './present-dispute.ts'

export const getMyMediation = query(mediationContract.getMyMediation, {
  subject: (tx) => readOwnDispute(tx),
  access: mediationAccess.resident,
  reply: (tx, { subject: { found, side }, call }) => presentDispute(tx, found, { call, side }),
})
