import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { CertificateGiven, CertificateReplaced, CertificateRevoked } from '../events.ts'

type Followed = CertificateGiven | CertificateReplaced | CertificateRevoked

/** Certificates by their check code, and whether they still hold; the holder's name is in the vault. */
export const certificateView: View = {
  name: 'learning.certificate',
  of: ['learning.certificateGiven.v1', 'learning.certificateReplaced.v1', 'learning.certificateRevoked.v1'],
  tables: ['learning.certificate'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<Followed>(entries)) await projectEntry(tx, entry)
  },
}

async function projectEntry(tx: Transaction, entry: Entry<Followed>): Promise<void> {
  if (entry.type === 'learning.certificateGiven.v1') {
    const { certificateId, code, participantId, programmeId, hours, name } = entry.data
    await tx.query(
      `insert into learning.certificate (certificate_id, code, participant_id, programme_id, hours, given_on, secret_id)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (certificate_id) do nothing`,
      [certificateId, code, participantId, programmeId, hours, entry.occurredOn, name.secretId],
    )
    return
  }
  const isRevoked = entry.type === 'learning.certificateRevoked.v1'
  await tx.query(
    'update learning.certificate set ended_on = $2, ended_by = $3, reason = $4 where certificate_id = $1',
    [
      entry.data.certificateId,
      entry.occurredOn,
      isRevoked ? 'revoked' : 'replaced',
      isRevoked ? entry.data.reason : null,
    ],
  )
}
