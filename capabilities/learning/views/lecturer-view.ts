import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { LecturerNamed, LecturerRetired } from '../events.ts'

/** Lecturers by id; what they are called is in the vault, and what they hold is told by the sessions. */
export const lecturerView: View = {
  name: 'learning.lecturer',
  of: ['learning.lecturerNamed.v1', 'learning.lecturerRetired.v1'],
  tables: ['learning.lecturer'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<LecturerNamed | LecturerRetired>(entries)) {
      const { lecturerId } = entry.data
      if (entry.type === 'learning.lecturerRetired.v1') {
        await tx.query('update learning.lecturer set is_retired = true where lecturer_id = $1', [lecturerId])
        continue
      }
      const { name, subjects } = entry.data
      await tx.query(
        `insert into learning.lecturer (lecturer_id, secret_id, subjects, organisation_id) values ($1, $2, $3, $4)
         on conflict (lecturer_id) do nothing`,
        [lecturerId, name.secretId, subjects, entry.organisation],
      )
    }
  },
}
