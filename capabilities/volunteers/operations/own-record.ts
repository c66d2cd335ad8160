import type { Transaction } from '#platform/database/transaction.ts'
import type { Vault } from '#platform/vault/vault.ts'
import { hoursOf, notesOf, projectsOf, type RecordHead } from '../views/read-record.ts'

/** One's own record, opened: the five classes of VOL-02. */
export async function openRecord(tx: Transaction, head: RecordHead, vault: Vault) {
  const { participantId, secretId, phoneSecretId, ...rest } = head
  const hours = await hoursOf(tx, participantId)
  const notes = await notesOf(tx, participantId)
  const ids = [...hours, ...notes].flatMap((one) => (one.secretId === null ? [] : [one.secretId]))
  const words = await vault.openContent(tx, [secretId, ...ids])
  const phones = await vault.openPersonal(tx, phoneSecretId === null ? [] : [phoneSecretId])
  const wordsOf = (id: string | null) => (id === null ? null : (words.get(id) ?? null))
  const entered = hours.filter(({ status }) => status === 'confirmed')
  return {
    ...rest,
    participantId,
    name: wordsOf(secretId) ?? '',
    phone: phones.get(phoneSecretId ?? '')?.reveal() ?? null,
    minutes: entered.reduce((sum, { minutes }) => sum + minutes, 0),
    services: entered.length,
    hours: hours.map(({ secretId: objection, ...one }) => ({ ...one, objection: wordsOf(objection) })),
    notes: notes.map(({ secretId: text, ...one }) => ({ ...one, text: wordsOf(text) })),
    projects: await projectsOf(tx, participantId),
  }
}

export type OwnRecord = Awaited<ReturnType<typeof openRecord>>
