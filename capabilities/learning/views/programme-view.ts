import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { ProgrammeEvent } from '../events.ts'

/** Programmes with their courses and what goes with those. */
export const programmeView: View = {
  name: 'learning.programme',
  of: [
    'learning.programmeOpened.v1',
    'learning.courseAdded.v1',
    'learning.materialAdded.v1',
    'learning.programmeClosed.v1',
  ],
  tables: ['learning.programme', 'learning.course', 'learning.material'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<ProgrammeEvent>(entries)) await tx.query(...changeBy(entry))
  },
}

type Change = Parameters<Transaction['query']>

function changeBy(entry: Entry<ProgrammeEvent>): Change {
  switch (entry.type) {
    case 'learning.programmeOpened.v1': {
      const { programmeId, title, level, about, neededHours } = entry.data
      return [
        `insert into learning.programme (programme_id, title, level, about, needed_hours, place_id, organisation_id, opened_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (programme_id) do nothing`,
        [programmeId, title, level, about, neededHours, entry.place, entry.organisation, entry.at],
      ]
    }
    case 'learning.courseAdded.v1': {
      const { courseId, programmeId, title, subject } = entry.data
      return [
        `insert into learning.course (course_id, programme_id, title, subject) values ($1, $2, $3, $4)
         on conflict (course_id) do nothing`,
        [courseId, programmeId, title, subject],
      ]
    }
    case 'learning.materialAdded.v1': {
      const { materialId, programmeId, courseId, title, text, link, file } = entry.data
      return [
        `insert into learning.material (material_id, programme_id, course_id, title, body, link, file_name,
           file_bytes, file_secret_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (material_id) do nothing`,
        [
          ...[materialId, programmeId, courseId, title, text, link],
          ...[file?.name ?? null, file?.bytes ?? null, file?.content.secretId ?? null],
        ],
      ]
    }
    case 'learning.programmeClosed.v1':
      return [
        'update learning.programme set is_closed = true where programme_id = $1',
        [entry.data.programmeId],
      ]
  }
}
