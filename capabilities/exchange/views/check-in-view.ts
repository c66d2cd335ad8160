import type { ParticipantEvent } from '#capabilities/participants/events.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { CheckInEvent } from '../events.ts'

type Followed = Entry<CheckInEvent | ParticipantEvent>

/** Who takes part, by id; who offers time at home; and of units how many of theirs do. */
export const checkInView: View = {
  name: 'exchange.check-in',
  of: [
    'participants.opened.v1',
    'participants.changed.v1',
    'participants.closed.v1',
    'exchange.checked-in.v1',
    'exchange.checked-out.v1',
    'exchange.unit-checked-in.v1',
  ],
  tables: ['exchange.participant', 'exchange.check_in', 'exchange.unit', 'exchange.unit_place'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    for (const entry of asEntriesOf<Followed>(entries)) await projectOne(tx, entry)
  },
}

async function projectOne(tx: Transaction, entry: Followed): Promise<void> {
  switch (entry.type) {
    case 'participants.opened.v1':
    case 'participants.changed.v1': {
      const { participantId, placeId, secretId, skills } = entry.data
      await tx.query(
        `insert into exchange.participant (participant_id, place_id, place_at, secret_id, skills)
         values ($1, $2, tree.position('place', $2), $3, $4)
         on conflict (participant_id) do update set place_id = excluded.place_id, place_at = excluded.place_at,
           secret_id = excluded.secret_id, skills = excluded.skills`,
        [participantId, placeId, secretId, skills],
      )
      return
    }
    case 'participants.closed.v1':
      await tx.query('delete from exchange.participant where participant_id = $1', [entry.data.participantId])
      return
    case 'exchange.checked-in.v1': {
      const { participantId, unitId, times } = entry.data
      await tx.query(
        `insert into exchange.check_in (participant_id, place_id, place_at, unit_id, times)
         values ($1, $2, tree.position('place', $2), $3, $4) on conflict (participant_id) do nothing`,
        [participantId, entry.place, unitId, times],
      )
      await countMember(tx, unitId, 1)
      return
    }
    case 'exchange.checked-out.v1':
      await tx.query('delete from exchange.check_in where participant_id = $1', [entry.data.participantId])
      await countMember(tx, entry.data.unitId, -1)
      return
    case 'exchange.unit-checked-in.v1':
      await tx.query(
        `insert into exchange.unit_place (unit_id, unit_at, place_id, place_at)
         values ($1, tree.position('organisation', $1), $2, tree.position('place', $2)) on conflict do nothing`,
        [entry.data.organisationId, entry.place],
      )
  }
}

async function countMember(tx: Transaction, unitId: string | null, by: 1 | -1): Promise<void> {
  if (unitId === null) return
  await tx.query(
    `insert into exchange.unit (unit_id, unit_at, members) values ($1, tree.position('organisation', $1), $2)
     on conflict (unit_id) do update set members = exchange.unit.members + $2`,
    [unitId, by],
  )
}
