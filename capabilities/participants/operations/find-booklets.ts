import type { Transaction } from '#platform/database/transaction.ts'
import { query } from '#platform/operations/query.ts'
import { readPhoneNumber } from '#platform/text/phone-number.ts'
import { findSameName } from '#platform/text/same-name.ts'
import { dayOf } from '#platform/time/instant.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { participantsAccess } from '../access.ts'
import { participantsContract } from '../contract.ts'
import { bookletsAt, type WrittenBooklet } from '../views/read-participants.ts'

/** One spelling for every way of writing a number. */
function numberIn(text: string): string {
  const read = readPhoneNumber(text)
  return 'number' in read ? read.number : text
}

const isAlike = (said: string, written: string | undefined): boolean =>
  written !== undefined && findSameName([said, written]) !== undefined

/** Booklets whose name sounds like the one that was said. */
async function underName(
  tx: Transaction,
  said: { readonly placeId: string; readonly name: string },
  vault: Vault,
): Promise<WrittenBooklet[]> {
  const booklets = await bookletsAt(tx, said.placeId)
  const names = await vault.openContent(
    tx,
    booklets.map(({ secretId }) => secretId),
  )
  return booklets.filter(({ secretId }) => isAlike(said.name, names.get(secretId)))
}

export const findBooklets = query(participantsContract.findBooklets, {
  subject: async (_tx, { placeId }) => ({ placeId, organisationId: null }),
  access: participantsAccess.renew,
  reply: async (tx, { input, call: { house } }) => {
    const found = await underName(tx, input, house.vault)
    const phoneIds = found.flatMap(({ phoneSecretId }) => phoneSecretId ?? [])
    const phones = await house.vault.openPersonal(tx, phoneIds)
    const matchOf = ({ phoneSecretId }: WrittenBooklet) => {
      const written = phones.get(phoneSecretId ?? '')?.reveal()
      if (written === undefined) return 'none'
      return input.phone !== null && numberIn(written) === numberIn(input.phone) ? 'same' : 'other'
    }
    return {
      booklets: found.map((one) => ({
        participantId: one.participantId,
        openedOn: dayOf(one.openedAt),
        renewedOn: one.renewedAt === null ? null : dayOf(one.renewedAt),
        phone: matchOf(one),
      })),
    }
  },
})
