import type { ParticipantEvent } from '#capabilities/participants/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'

/** What volunteers want to be called; a booklet that is closed leaves nothing here. */
export const participantsView: View = {
  name: 'volunteers.participant',
  of: ['participants.opened.v1', 'participants.changed.v1', 'participants.closed.v1'],
  tables: ['volunteers.participant'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<ParticipantEvent>(entries)) await follow(tx, entry)
  },
}

async function follow(tx: Transaction, entry: Entry<ParticipantEvent>): Promise<void> {
  if (entry.type === 'participants.closed.v1') {
    await tx.query('delete from volunteers.participant where participant_id = $1', [entry.data.participantId])
    return
  }
  const { participantId, secretId, phone, placeId, skills } = entry.data
  await tx.query(
    `insert into volunteers.participant (participant_id, secret_id, phone_secret_id, place_id, skills, opened_at)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (participant_id) do update set secret_id = excluded.secret_id,
       phone_secret_id = excluded.phone_secret_id, place_id = excluded.place_id, skills = excluded.skills`,
    [participantId, secretId, phone?.secretId ?? null, placeId, skills, entry.at],
  )
}
