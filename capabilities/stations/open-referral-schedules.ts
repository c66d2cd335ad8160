import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import { addDays, type Day } from '#platform/time/instant.ts'
import { type OpeningHours, type OpenSpan, spansOn } from '#platform/time/opening-hours.ts'
import type { WorkingCalendar } from '#platform/time/working-calendar.ts'
import type { OpenReferralService } from './open-referral.ts'
import { partId } from './part-id.ts'
import { sayWeek } from './say-week.ts'

type Schedule = OpenReferralService['schedules'][number]

/** Whose hours are told, from which day on, and by which calendar of holidays. */
type Told = {
  readonly stationId: string
  readonly hours: OpeningHours
  readonly today: Day
  readonly calendar: WorkingCalendar
}

/** How far ahead days that differ from the week are told; beyond them the week stands for all. */
const daysAhead = 180

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** A time of day with the country’s offset; the standard has no 24:00 and asks for 23:59 instead. */
const clock = (time: string): string => `${time === '24:00' ? '23:59' : time}+08:00`

const usualOn = ({ week }: OpeningHours, on: Day): readonly OpenSpan[] =>
  week[weekdayOf(dayNumberOf(on))] ?? []

const isSame = (one: readonly OpenSpan[], other: readonly OpenSpan[]): boolean =>
  one.length === other.length &&
  one.every(({ from, to }, at) => from === other[at]?.from && to === other[at]?.to)

/** Days ahead on which the doors do otherwise than the week says. */
function daysThatDiffer({ hours, today, calendar }: Told): Day[] {
  const days = Array.from({ length: daysAhead }, (_, at) => addDays(today, at))
  return days.filter((on) => !isSame(spansOn(hours, on, calendar), usualOn(hours, on)))
}

/** A span of days on which the week stands; without an end it stands for good. */
type Stretch = { readonly from: Day | null; readonly to: Day | null }

function stretchesAround(days: readonly Day[], today: Day): Stretch[] {
  const stretches: Stretch[] = []
  let from: Day | null = null
  for (const on of days) {
    const to = addDays(on, -1)
    if ((from ?? today) <= to) stretches.push({ from, to })
    from = addDays(on, 1)
  }
  return [...stretches, { from, to: null }]
}

/** The days of the week that lie in a stretch. */
function weekdaysIn({ from, to }: Stretch, today: Day): ReadonlySet<number> {
  const first = dayNumberOf(from ?? today)
  const count = to === null ? 7 : Math.min(7, dayNumberOf(to) - first + 1)
  return new Set(Array.from({ length: count }, (_, at) => weekdayOf(first + at)))
}

type Run = OpenSpan & { readonly days: readonly number[] }

/** The spans of the week, those of the same hours on several days together. */
function runsOf(week: OpeningHours['week']): Run[] {
  const spans = week.flatMap((day, at) => day.map((span) => ({ ...span, at })))
  return [...Map.groupBy(spans, ({ from, to }) => `${from}-${to}`).values()].flatMap((same) => {
    const [first] = same
    return first === undefined ? [] : [{ from: first.from, to: first.to, days: same.map(({ at }) => at) }]
  })
}

function weekly(told: Told, stretch: Stretch): Schedule[] {
  const { stationId, hours, today } = told
  const lies = weekdaysIn(stretch, today)
  return runsOf(hours.week).flatMap(({ from, to, days }) => {
    const shown = days.filter((day) => lies.has(day))
    if (shown.length === 0) return []
    return [
      {
        // Named by its end: what has passed drops out and nothing else changes its id.
        id: partId(stationId, 'week', from, to, ...(stretch.to === null ? [] : [stretch.to])),
        ...(stretch.from === null ? {} : { valid_from: stretch.from }),
        ...(stretch.to === null ? {} : { valid_to: stretch.to }),
        timezone: 8 as const,
        freq: 'WEEKLY' as const,
        byday: shown.map((day) => weekdays[day]).join(','),
        opens_at: clock(from),
        closes_at: clock(to),
        description: sayWeek(hours),
      },
    ]
  })
}

function single({ stationId, hours, calendar }: Told, on: Day): Schedule[] {
  const reason = hours.exceptions.find((one) => one.on === on)?.reason ?? '调休上班'
  return spansOn(hours, on, calendar).map(({ from, to }) => ({
    id: partId(stationId, on, from),
    valid_from: on,
    valid_to: on,
    timezone: 8 as const,
    opens_at: clock(from),
    closes_at: clock(to),
    description: reason,
  }))
}

/**
 * The hours as HSDS tells them. The standard cannot say that a day is closed: the week is told in stretches that leave
 * out every day that differs, and such a day, where it is open at all, stands alone.
 */
export function schedulesOf(told: Told): Schedule[] {
  const days = daysThatDiffer(told)
  const stretches = stretchesAround(days, told.today)
  return [...stretches.flatMap((stretch) => weekly(told, stretch)), ...days.flatMap((on) => single(told, on))]
}

/** What is out of the ordinary, in words: days off and days with other hours that an office entered. */
export function alertOf({ hours, today }: Told): string {
  const said = hours.exceptions
    .filter(({ on }) => on >= today)
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .map(({ on, spans, reason }) => {
      const times = spans.map(({ from, to }) => `${from}-${to}`).join(' ')
      return `${on} ${times === '' ? '休息' : times} ${reason}`.trim()
    })
  return said.join('；')
}
