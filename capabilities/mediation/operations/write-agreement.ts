import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { mediationAccess } from '../access.ts'
import { mediationContract } from '../contract.ts'
import { mediationNumber } from '../mediation-number.ts'
import { findDispute, readOwnDispute } from '../views/read-disputes.ts'
import { mediates, presentDispute } from './present-dispute.ts'

export const writeAgreement = query(mediationContract.writeAgreement, {
  subject: async (tx, { mediationId }, { actor }) => {
    const own = await readOwnDispute(tx)
    if (own?.found.mediationId === mediationId && own.found.draft > 0) return own
    const found = await findDispute(tx, mediationId)
    return found && found.draft > 0 && mediates(actor, found) ? { found, side: null } : undefined
  },
  access: mediationAccess.resident,
  reply: async (tx, { subject: { found, side }, call }) => {
    const dispute = await presentDispute(tx, found, { call, side })
    const { agreementDocument } = await import('./agreement-document.ts')
    const bytes = await agreementDocument(dispute, dayOf(call.now))
    return {
      fileName: `调解协议书-${mediationNumber(found.mediationId)}.docx`,
      content: bytes.toString('base64'),
    }
  },
})
