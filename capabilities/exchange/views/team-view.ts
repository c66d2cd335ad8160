import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type RepairDayEvent, repairDayOfStream, type TechnicianEvent } from '../events.ts'

type Followed = Entry<TechnicianEvent | RepairDayEvent>

/** The repair teams, their weekends, and who of them comes. */
export const teamView: View = {
  name: 'exchange.team',
  of: [
    'exchange.technician-applied.v1',
    'exchange.technician-admitted.v1',
    'exchange.technician-left.v1',
    'exchange.repair-day-opened.v1',
    'exchange.technician-coming.v1',
    'exchange.technician-stays-away.v1',
  ],
  tables: ['exchange.technician', 'exchange.coming', 'exchange.repair_day'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place')`)
    for (const entry of asEntriesOf<Followed>(entries)) {
      const [text, values] = statementOf(entry)
      await tx.query(text, [...values])
      if ('participantId' in entry.data && entry.stream.startsWith(repairDays)) await countComing(tx, entry)
    }
  },
}

const repairDays = 'exchange-repair-day-'

function statementOf(entry: Followed): readonly [string, readonly unknown[]] {
  switch (entry.type) {
    case 'exchange.technician-applied.v1':
      return [
        `insert into exchange.technician (participant_id, place_id, place_at, skills, is_admitted)
         values ($1, $2, tree.position('place', $2), $3, false) on conflict (participant_id) do nothing`,
        [entry.data.participantId, entry.place, entry.data.skills],
      ]
    case 'exchange.technician-admitted.v1':
      return [
        'update exchange.technician set is_admitted = true where participant_id = $1',
        [entry.data.participantId],
      ]
    case 'exchange.technician-left.v1':
      return ['delete from exchange.technician where participant_id = $1', [entry.data.participantId]]
    case 'exchange.repair-day-opened.v1': {
      const { on, from, to, where } = entry.data
      return [
        `insert into exchange.repair_day (repair_day_id, place_id, place_at, on_day, from_time, to_time, meeting_point,
           technicians)
         values ($1, $2, tree.position('place', $2), $3, $4, $5, $6, 0) on conflict (repair_day_id) do nothing`,
        [repairDayOfStream(entry.stream), entry.place, on, from, to, where],
      ]
    }
    case 'exchange.technician-coming.v1':
      return [
        'insert into exchange.coming (repair_day_id, participant_id) values ($1, $2) on conflict do nothing',
        [repairDayOfStream(entry.stream), entry.data.participantId],
      ]
    case 'exchange.technician-stays-away.v1':
      return [
        'delete from exchange.coming where repair_day_id = $1 and participant_id = $2',
        [repairDayOfStream(entry.stream), entry.data.participantId],
      ]
  }
}

const countComing = (tx: Transaction, { stream }: Followed) =>
  tx.query(
    `update exchange.repair_day d set technicians = (select count(*) from exchange.coming c
       where c.repair_day_id = d.repair_day_id) where d.repair_day_id = $1`,
    [repairDayOfStream(stream)],
  )
