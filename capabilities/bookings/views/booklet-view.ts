import type { ParticipantEvent } from '#capabilities/participants/events.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'

/** Which booklets are open. */
export const bookletView: View = {
  name: 'bookings.booklet',
  of: ['participants.opened.v1', 'participants.closed.v1'],
  tables: ['bookings.booklet'],
  async project(tx, entries) {
    for (const { type, data } of asEntriesOf<ParticipantEvent>(entries)) {
      const text =
        type === 'participants.closed.v1'
          ? 'delete from bookings.booklet where participant_id = $1'
          : 'insert into bookings.booklet (participant_id) values ($1) on conflict do nothing'
      await tx.query(text, [data.participantId])
    }
  },
}
