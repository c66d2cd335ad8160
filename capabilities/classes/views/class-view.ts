import type { Transaction } from '#platform/database/transaction.ts'
import { Problem } from '#platform/errors.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { asEntriesOf } from '#platform/ledger/read.ts'
import type { View } from '#platform/operations/view.ts'
import { type ClassEvent, classOfStream } from '../events.ts'
import { classesProblems } from '../problems.ts'
import { givenRows, type Statement, tellTogether } from './statement.ts'
import { type Meeting, meetingStatements, meetingTypes } from './meeting-statements.ts'

type Followed = Entry<ClassEvent> | Meeting

/** Classes with their meetings on the menu, and where teachers are promised. */
export const classView: View = {
  name: 'classes.class',
  of: [
    'classes.begun.v1',
    'classes.invited.v1',
    'classes.accepted.v1',
    'classes.declined.v1',
    'classes.confirmed.v1',
    'classes.dropped.v1',
    'classes.assessed.v1',
    'classes.evaluated.v1',
    'classes.chosen.v1',
    ...meetingTypes,
  ],
  tables: ['classes.class', 'classes.teaching'],
  async project(tx: Transaction, entries) {
    await tx.query(`select tree.hold('place')`)
    await tellTogether(tx, asEntriesOf<Followed>(entries), { about, statementsOf }).catch(refuseTwoPlaces)
  },
}

function refuseTwoPlaces(error: unknown): never {
  const isTwice = error instanceof Error && 'constraint' in error && error.constraint === 'one_place_at_once'
  throw isTwice ? new Problem('rule-broken', classesProblems.teacherBusy) : error
}

const isMeeting = (entry: Followed): entry is Meeting => entry.type.startsWith('activities.')

/** The class that an entry is about. */
const about = (entry: Followed): string =>
  isMeeting(entry) ? (entry.subject ?? entry.stream) : classOfStream(entry.stream)

function statementsOf(entry: Followed): readonly Statement[] {
  if (isMeeting(entry)) return entry.subject === null ? [] : meetingStatements(entry, entry.subject)
  const class_id = classOfStream(entry.stream)
  switch (entry.type) {
    case 'classes.begun.v1':
      return [begun(class_id, entry)]
    case 'classes.accepted.v1': {
      const { teacherId: teacher_id, startsAt: starts_at, endsAt: ends_at } = entry.data
      return [
        toStage(class_id, 'accepted'),
        [
          `insert into classes.teaching (class_id, teacher_id, starts_at, ends_at)
           select class_id, teacher_id, starts_at, ends_at from ${givenRows('teaching')} on conflict (class_id) do nothing`,
          { class_id, teacher_id, starts_at, ends_at },
        ],
      ]
    }
    case 'classes.declined.v1':
      return [
        change(['stage', 'teacher_id', 'starts_at', 'ends_at'], { class_id, stage: 'picked' }),
        freed(class_id),
      ]
    case 'classes.dropped.v1':
      return [toStage(class_id, 'dropped'), freed(class_id)]
    default:
      return [judged(class_id, entry)]
  }
}

/** Sets these columns; what a row leaves out of them becomes null. */
const change = (columns: readonly string[], row: Readonly<Record<string, unknown>>): Statement => [
  `update classes.class c set ${columns.map((column) => `${column} = g.${column}`).join(', ')}
   from ${givenRows('class')} where c.class_id = g.class_id`,
  row,
]

const toStage = (class_id: string, stage: string): Statement => change(['stage'], { class_id, stage })
const freed = (class_id: string): Statement => [
  `delete from classes.teaching t using ${givenRows('teaching')} where t.class_id = g.class_id`,
  { class_id },
]

function begun(class_id: string, entry: Extract<Followed, { type: 'classes.begun.v1' }>): Statement {
  const { topicId, title, subject, reason } = entry.data
  return [
    `insert into classes.class (class_id, place_id, place_at, organiser_id, topic_id, title, subject, reason, stage)
     select class_id, place_id, tree.position('place', place_id), organiser_id, topic_id, title, subject, reason, 'picked'
     from ${givenRows('class')} on conflict (class_id) do nothing`,
    {
      ...{ class_id, place_id: entry.place, organiser_id: entry.organisation, topic_id: topicId },
      ...{ title, subject, reason },
    },
  ]
}

type Judged = Extract<
  Followed,
  {
    type:
      | 'classes.invited.v1'
      | 'classes.confirmed.v1'
      | 'classes.assessed.v1'
      | 'classes.evaluated.v1'
      | 'classes.chosen.v1'
  }
>

function judged(class_id: string, entry: Judged): Statement {
  switch (entry.type) {
    case 'classes.invited.v1': {
      const { teacherId: teacher_id, startsAt: starts_at, endsAt: ends_at } = entry.data
      const columns = ['stage', 'teacher_id', 'starts_at', 'ends_at']
      return change(columns, { class_id, stage: 'invited', teacher_id, starts_at, ends_at })
    }
    case 'classes.confirmed.v1':
      return toStage(class_id, 'confirmed')
    case 'classes.assessed.v1': {
      const { points, note } = entry.data
      return change(['stage', 'points', 'note'], { class_id, stage: 'assessed', points, note })
    }
    case 'classes.evaluated.v1': {
      const { verdict, note: verdict_note } = entry.data
      const row = { class_id, stage: 'evaluated', verdict, verdict_note }
      return change(['stage', 'verdict', 'verdict_note'], row)
    }
    case 'classes.chosen.v1':
      return change(['demonstration'], { class_id, demonstration: entry.data })
  }
}
