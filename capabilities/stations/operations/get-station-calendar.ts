import { type CalendarEvent, writeCalendar } from '#platform/calendar/write-calendar.ts'
import { query } from '#platform/operations/query.ts'
import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import { addDays, type Day, dayOf, type Instant, minutesBetween, startOfDay } from '#platform/time/instant.ts'
import { minutesOf, spansOn } from '#platform/time/opening-hours.ts'
import { stationsAccess } from '../access.ts'
import { stationsContract } from '../contract.ts'
import { activitiesAt, type StationActivity } from '../views/activity-view.ts'
import { type StationRecord, stationById } from '../views/find-stations.ts'
import { calendar } from './station-steps.ts'

const daysBack = 7
const daysAhead = 60

export const getStationCalendar = query(stationsContract.getStationCalendar, {
  subject: (tx, input) => stationById(tx, input.stationId),
  access: stationsAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { call, subject }) => {
    const first = addDays(dayOf(call.now), -daysBack)
    const days = Array.from({ length: daysBack + daysAhead + 1 }, (_, at) => addDays(first, at))
    const isOn = await activitiesAt(tx, subject.stationId, { from: first, to: addDays(first, days.length) })
    const events = [
      ...days.flatMap((on) => eventsOn(subject, on)),
      ...isOn.map((one) => activityOn(subject, one)),
    ]
    return {
      text: writeCalendar({ name: subject.name, events }),
      fileName: 'station.ics',
    }
  },
})

/** What is on; it may go on after midnight. */
function activityOn({ name }: StationRecord, activity: StationActivity): CalendarEvent {
  const { activityId, title, spot, startsAt, endsAt, changes, changedAt, isCancelled } = activity
  const on = dayOf(startsAt)
  const minuteOf = (at: Instant) => Math.floor(minutesBetween(startOfDay(on), at))
  return {
    uid: `activity-${activityId}@groundwork`,
    sequence: changes,
    ...{ changedAt, on, title, isCancelled },
    from: minuteOf(startsAt),
    to: minuteOf(endsAt),
    place: [name, spot].join(' · '),
  }
}

/** The hours of a day. The n-th span of a day keeps its id, so that a day off cancels what the week would have. */
function eventsOn(station: StationRecord, on: Day): CalendarEvent[] {
  const { stationId, name, address, hours, closedOn, openedOn } = station
  if (on < openedOn) return []
  const usual = hours.week[weekdayOf(dayNumberOf(on))] ?? []
  const isClosed = closedOn !== null && on > closedOn
  const open = isClosed ? [] : spansOn(hours, on, calendar)
  const spans = [...open, ...usual.slice(open.length)]
  return spans.map((span, at) => ({
    uid: `open-${stationId}-${on}-${at}@groundwork`,
    sequence: station.hoursVersion,
    changedAt: station.hoursChangedAt,
    on,
    from: minutesOf(span.from),
    to: minutesOf(span.to),
    title: `${name} · 开放`,
    place: address,
    isCancelled: at >= open.length,
  }))
}
