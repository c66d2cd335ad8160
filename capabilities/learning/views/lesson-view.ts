import type { Transaction } from '#platform/database/transaction.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import type { LessonDone, LessonEvent } from '../events.ts'

type Followed = LessonEvent | LessonDone

/** Online lessons, and which of them somebody finished. */
export const lessonView: View = {
  name: 'learning.lesson',
  of: ['learning.lessonOffered.v1', 'learning.lessonWithdrawn.v1', 'learning.lessonDone.v1'],
  tables: ['learning.lesson', 'learning.lesson_done'],
  async project(tx, entries) {
    for (const entry of asEntriesOf<Followed>(entries)) await tx.query(...changeBy(entry))
  },
}

function changeBy(entry: Entry<Followed>): Parameters<Transaction['query']> {
  switch (entry.type) {
    case 'learning.lessonOffered.v1': {
      const { lessonId, programmeId, courseId, lesson } = entry.data
      const { title, hours } = lesson
      return [
        `insert into learning.lesson (lesson_id, programme_id, course_id, title, hours, content, place_id, organisation_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (lesson_id) do nothing`,
        [
          lessonId,
          programmeId,
          courseId,
          title,
          hours,
          JSON.stringify(lesson),
          entry.place,
          entry.organisation,
        ],
      ]
    }
    case 'learning.lessonWithdrawn.v1':
      return ['update learning.lesson set is_withdrawn = true where lesson_id = $1', [entry.data.lessonId]]
    case 'learning.lessonDone.v1': {
      const { participantId, lessonId, programmeId, hours } = entry.data
      return [
        `insert into learning.lesson_done (participant_id, lesson_id, programme_id, hours, on_day)
         values ($1, $2, $3, $4, $5) on conflict (participant_id, lesson_id) do nothing`,
        [participantId, lessonId, programmeId, hours, entry.occurredOn],
      ]
    }
  }
}
