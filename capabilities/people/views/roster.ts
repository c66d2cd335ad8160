import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type ShiftEvent, shiftStream } from '../events.ts'

const shiftOf = (entry: Entry): string => entry.stream.slice(shiftStream('').length)

const insertShift = `
insert into people.shift (shift_id, person_id, organisation_id, place_id, organisation_at, place_at, from_at, to_at)
values ($1, $2, $3, $4, tree.position('organisation', $3), tree.position('place', $4), $5, $6)`

async function projectEntry(tx: Transaction, entry: Entry<ShiftEvent>): Promise<void> {
  const shiftId = shiftOf(entry)
  if (entry.type === 'people.shiftCancelled.v1') {
    await tx.query('delete from people.shift where shift_id = $1', [shiftId])
    return
  }
  const { personId, organisationId, placeId, from, to } = entry.data
  await tx.query(insertShift, [shiftId, personId, organisationId, placeId, from, to])
}

/** Who is on duty where and when. */
export const rosterView: View = {
  name: 'people.roster',
  of: ['people.shiftPlanned.v1', 'people.shiftCancelled.v1'],
  tables: ['people.shift'],
  async project(tx, entries) {
    await tx.query(`select tree.hold('place'), tree.hold('organisation')`)
    for (const entry of asEntriesOf<ShiftEvent>(entries)) await projectEntry(tx, entry)
  },
}
