import { keepReceipts } from '#platform/access/receipts.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type TeacherEvent, teacherOfStream } from '../events.ts'

/** The pool of volunteer teachers; their names lie in the vault. */
export const teacherView: View = {
  name: 'classes.teacher',
  of: ['classes.teacherRegistered.v1', 'classes.teacherChanged.v1', 'classes.teacherRetired.v1'],
  tables: ['classes.teacher'],
  async project(tx: Transaction, given) {
    await tx.query(`select tree.hold('place')`)
    const entries = asEntriesOf<TeacherEvent>(given)
    for (const entry of entries) {
      const [text, values] = statementOf(entry)
      await tx.query(text, [teacherOfStream(entry.stream), ...values])
    }
    await keepReceipts(
      tx,
      entries.flatMap(({ type, data, stream }) =>
        type === 'classes.teacherRegistered.v1' ? [{ hash: data.receiptHash, stream }] : [],
      ),
    )
  },
}

function statementOf(entry: Entry<TeacherEvent>): readonly [string, readonly unknown[]] {
  switch (entry.type) {
    case 'classes.teacherRegistered.v1':
      return [
        `insert into classes.teacher (teacher_id, place_id, place_at, unit_id, name_id, subjects)
         values ($1, $2, tree.position('place', $2), $3, $4, $5) on conflict (teacher_id) do nothing`,
        [entry.place, entry.organisation, entry.data.name.secretId, entry.data.subjects],
      ]
    case 'classes.teacherChanged.v1':
      return ['update classes.teacher set subjects = $2 where teacher_id = $1', [entry.data.subjects]]
    case 'classes.teacherRetired.v1':
      return ['update classes.teacher set is_retired = true where teacher_id = $1', []]
  }
}
