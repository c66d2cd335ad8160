import { bookletOf } from '#platform/access/booklet.ts'
import { query } from '#platform/operations/query.ts'
import { participantsAccess } from '../access.ts'
import { participantsContract } from '../contract.ts'
import { ownBooklet } from '../views/read-participants.ts'

export const getMyBooklet = query(participantsContract.getMyBooklet, {
  subject: async (tx, _input, { actor }) => {
    const participantId = bookletOf(actor)
    return participantId === null ? undefined : ownBooklet(tx, participantId)
  },
  access: participantsAccess.owner,
  reply: async (tx, { subject, call: { house } }) => {
    const { secretId, phoneSecretId, ...booklet } = subject
    const names = await house.vault.openContent(tx, [secretId])
    const phones = await house.vault.openPersonal(tx, phoneSecretId === null ? [] : [phoneSecretId])
    return {
      ...booklet,
      name: names.get(secretId) ?? '',
      phone: phones.get(phoneSecretId ?? '')?.reveal() ?? null,
    }
  },
})
