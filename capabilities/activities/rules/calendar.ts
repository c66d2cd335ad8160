import type { CalendarEvent } from '#platform/calendar/write-calendar.ts'
import { dayOf, type Instant, minutesBetween, startOfDay } from '#platform/time/instant.ts'
import type { Plan } from '../shapes.ts'

/** Minutes before an activity begins at which a calendar rings. */
const ringsBefore = 60

type Planned = Pick<Plan, 'title' | 'spot' | 'startsAt' | 'endsAt' | 'about'> & {
  readonly placeName: string | null
  readonly changes: number
  readonly changedAt: Instant
}

/** An activity as the calendar of somebody who signed up holds it; one over midnight ends on the next day. */
export function signUpEvent(signUpId: string, activity: Planned): CalendarEvent {
  const { title, spot, startsAt, endsAt, about, placeName, changes, changedAt } = activity
  const on = dayOf(startsAt)
  const minuteOf = (at: Instant) => Math.floor(minutesBetween(startOfDay(on), at))
  return {
    uid: `sign-up-${signUpId}@groundwork`,
    sequence: changes,
    ...{ changedAt, on, title, ringsBefore },
    from: minuteOf(startsAt),
    to: minuteOf(endsAt),
    place: [placeName, spot].filter(Boolean).join(' · '),
    ...(about !== '' && { note: about }),
  }
}
