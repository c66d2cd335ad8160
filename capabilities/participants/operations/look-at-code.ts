import { secretHash } from '#platform/access/secret.ts'
import { everything, query } from '#platform/operations/query.ts'
import { participantsAccess } from '../access.ts'
import { participantsContract } from '../contract.ts'
import { codeState } from '../views/read-participants.ts'

export const lookAtCode = query(participantsContract.lookAtCode, {
  subject: everything,
  access: participantsAccess.everyone,
  reply: async (tx, { input }) => {
    const hash = secretHash(input.receipt)
    const found = hash && (await codeState(tx, hash))
    return found ?? { state: 'unknown', on: null }
  },
})
