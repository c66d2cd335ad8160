import { secretHash } from '#platform/access/secret.ts'
import type { Call } from '#platform/operations/house.ts'
import type { SecretRow } from '#platform/vault/vault.ts'
import type { InputOf } from '#platform/operations/contract.ts'
import type { participantsContract } from '../contract.ts'
import { bookletStream } from '../events.ts'
import type { Said } from '../rules.ts'

/** What was said, with name and phone sealed. */
export type Sealed = { readonly said: Said; readonly rows: readonly SecretRow[] }

/** Seals what to be called and the phone under one key of the booklet; what a phone is for, is its owner's affair. */
export async function sealSaid(
  input: InputOf<typeof participantsContract.changeMyBooklet>,
  { house }: Call,
): Promise<Sealed> {
  const { participantId, placeId, skills, kind, phone } = input
  const sealing = house.vault.sealFor(bookletStream(participantId))
  const secret = (value: string) => ({ id: house.newId(), value })
  const said = {
    ...{ participantId, placeId, skills, kind },
    isKnownPlace: house.trees.index('place').has(placeId),
    name: sealing.seal({ ...secret(input.name), field: 'participants.name', class: 'content' }),
    phone:
      phone === null
        ? null
        : sealing.seal({ ...secret(phone), field: 'participants.phone', class: 'personal' }),
  }
  return { said, rows: sealing.rows }
}

type Opening = Sealed & { readonly receiptHash: string }

/** What opening a booklet needs: what was said, and the hash of the receipt. */
export async function sealOpening(
  input: InputOf<typeof participantsContract.openBooklet>,
  call: Call,
): Promise<Opening> {
  const receiptHash = secretHash(input.receipt)?.toString('hex') ?? ''
  return { ...(await sealSaid(input, call)), receiptHash }
}
