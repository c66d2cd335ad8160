import type { ParticipantEvent } from '#capabilities/participants/events.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'

/** Whose booklet is open, and where the vault keeps what they want to be called. */
export const personView: View = {
  name: 'activities.person',
  of: ['participants.opened.v1', 'participants.changed.v1', 'participants.closed.v1'],
  tables: ['activities.person'],
  async project(tx, entries) {
    for (const { type, data } of asEntriesOf<ParticipantEvent>(entries)) {
      if (type === 'participants.closed.v1') {
        await tx.query('delete from activities.person where participant_id = $1', [data.participantId])
      } else {
        await tx.query(
          `insert into activities.person (participant_id, secret_id) values ($1, $2)
           on conflict (participant_id) do update set secret_id = excluded.secret_id`,
          [data.participantId, data.secretId],
        )
      }
    }
  },
}
