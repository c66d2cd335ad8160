import { type ActivityEvent, activityOfStream } from '#capabilities/activities/events.ts'
import type { Entry } from '#platform/ledger/entry.ts'
import { givenRows, type Statement } from './statement.ts'

export const meetingTypes = [
  'activities.planned.v1',
  'activities.changed.v1',
  'activities.calledOff.v1',
  'activities.attended.v1',
  'activities.attendanceCorrected.v1',
  'activities.rated.v1',
] as const

/** What happens to an activity of the menu that is the meeting of a class: its `subject` says of which. */
export type Meeting = Entry<Extract<ActivityEvent, { type: (typeof meetingTypes)[number] }>>

type Linked = { readonly class_id: string; readonly activity_id: string }

/** Of a class whose meeting this is. */
const change = (columns: string): string =>
  `update classes.class c set ${columns} from ${givenRows('class')}
   where c.class_id = g.class_id and c.activity_id = g.activity_id`

const meetsAt = (
  linked: Linked,
  { startsAt: starts_at, endsAt: ends_at }: { readonly startsAt: string; readonly endsAt: string },
): readonly Statement[] => [
  [change('starts_at = g.starts_at, ends_at = g.ends_at'), { ...linked, starts_at, ends_at }],
  // A teacher's next time may begin where another ended: one after the other, as it happened.
  [
    `update classes.teaching t set starts_at = g.starts_at, ends_at = g.ends_at
     from ${givenRows('class')} join classes.class c using (class_id)
     where t.class_id = g.class_id and c.activity_id = g.activity_id`,
    { ...linked, starts_at, ends_at },
    'alone',
  ],
]

/** A confirmed class takes the first meeting that its own place puts on the menu; all else is about that one. */
export function meetingStatements(entry: Meeting, class_id: string): readonly Statement[] {
  const linked = { class_id, activity_id: activityOfStream(entry.stream) }
  switch (entry.type) {
    case 'activities.planned.v1':
      return [
        [
          `update classes.class c set activity_id = g.activity_id from ${givenRows('class')}
           where c.class_id = g.class_id and c.place_id = g.place_id and c.stage = 'confirmed' and c.activity_id is null`,
          { ...linked, place_id: entry.place },
        ],
        ...meetsAt(linked, entry.data.plan),
      ]
    case 'activities.changed.v1':
      return meetsAt(linked, entry.data.plan)
    case 'activities.calledOff.v1':
      return [[change('activity_id = null'), linked]]
    case 'activities.attended.v1':
    case 'activities.attendanceCorrected.v1': {
      const counts = Object.values(entry.data.numbers).filter((count) => typeof count === 'number')
      const attended = counts.reduce((sum, count) => sum + count, 0)
      return [[change('attended = g.attended'), { ...linked, attended }]]
    }
    case 'activities.rated.v1': {
      const satisfied = entry.data.rating === 'satisfied' ? 1 : 0
      const counted = 'rated = c.rated + 1, satisfied = c.satisfied + g.satisfied'
      return [[change(counted), { ...linked, satisfied }]]
    }
  }
}
