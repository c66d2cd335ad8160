import { Problem, problemTexts } from '../errors.ts'
import { type Day, dayOf, epochMsOf, type Instant, instantOf, startOfDay } from './instant.ts'
import { dayNumberOf, dayOfNumber, weekdayOf } from './day.ts'

/** Office hours of one stretch of a working day, `08:30` to `12:00`. */
export type OfficeSpan = { readonly from: string; readonly to: string }

/** What the yearly notice says: days off (`off`) and weekend days worked (`on`, 调休), each with its holiday. */
export type WorkingYear = {
  readonly year: number
  /** False until the State Council's notice of that year is loaded. */
  readonly official: boolean
  readonly off: Readonly<Record<Day, string>>
  readonly on: Readonly<Record<Day, string>>
}

/** Everything the calendar is built from; `rules/working-days/working-days.json` has this form. */
export type WorkingDays = {
  readonly officeHours: readonly OfficeSpan[]
  readonly years: readonly WorkingYear[]
}

/** A time limit as rules state it. */
export type Limit =
  | { readonly workingMinutes: number }
  | { readonly workingDays: number }
  | { readonly calendarDays: number }

/** Working time in Asia/Shanghai: which days and minutes count, and when a limit ends. */
export type WorkingCalendar = {
  readonly minutesPerDay: number
  isWorkingDay(day: Day): boolean
  /** The holiday a day belongs to, or null on an ordinary day. */
  holidayOf(day: Day): string | null
  /** True when the year's notice is not loaded: anything computed with it is 暂算. */
  isProvisional(day: Day): boolean
  /** The first moment at which so many working minutes have passed; a negative number counts back. */
  addWorkingMinutes(from: Instant, minutes: number): Instant
  /** Whole working minutes; additive over adjoining stretches, negative when `to` is earlier. */
  workingMinutesBetween(from: Instant, to: Instant): number
  /** Close of office on the n-th working day after the day of `from` (民法典 arts. 201, 203). */
  addWorkingDays(from: Instant, days: number): Instant
  /** Working days after `from` up to and including `to`; negative when `to` is earlier. */
  workingDaysBetween(from: Day, to: Day): number
  /** Close of office n calendar days on; a last day that is off moves to the next working day (民法典 art. 203). */
  addCalendarDays(from: Instant, days: number): Instant
  /** When a limit that starts at `from` ends. */
  dueAfter(from: Instant, limit: Limit): Instant
}

/** Why the calendar cannot answer. */
const calendarProblems = problemTexts('time', {
  outsideCalendar: {
    zh: '日期超出工作日历的范围（1970 至 2099 年）',
    en: 'The date is outside the working calendar (1970 to 2099)',
  },
  officeHours: {
    zh: '办公时间有误：每段应先开始后结束，各段依次排列，不得重叠',
    en: 'Office hours must be ordered and must not overlap',
  },
})

const firstDay = dayNumberOf('1970-01-01')
const lastDay = dayNumberOf('2099-12-31')
const minuteMs = 60_000

type Span = { readonly from: number; readonly to: number }
type Table = {
  readonly working: Uint8Array
  /** Working days before each day; one more than the days, so that the end has a count too. */
  readonly before: Int32Array
  /** The day number of each working day, in order. */
  readonly workingDays: Int32Array
}

/** Builds the calendar once; every question afterwards is a look-up in a table of 130 years. */
export function workingCalendar(data: WorkingDays): WorkingCalendar {
  const hours = officeSpans(data.officeHours)
  const table = tableOf(data.years)
  const official = new Set(data.years.filter((year) => year.official).map((year) => year.year))
  const holidays = new Map(
    data.years.flatMap((year) => [...Object.entries(year.off), ...Object.entries(year.on)]),
  )
  const clock = officeClock(table, hours)
  const endOfOffice = (index: number) => clock.instantAt(index, hours.closing)

  const nthWorkingDayAfter = (index: number, days: number): number => {
    const position = (table.before[index + 1] ?? 0) + days - 1
    const found = table.workingDays[days === 0 && table.working[index] === 0 ? position + 1 : position]
    if (found === undefined) throw new Problem('invalid-input', calendarProblems.outsideCalendar)
    return found
  }
  const closeOfDay = (from: Instant, index: number, workingDays: number): Instant => {
    const due = endOfOffice(nthWorkingDayAfter(index, workingDays))
    return due >= from ? due : endOfOffice(nthWorkingDayAfter(index, 1))
  }
  const addWorkingDays = (from: Instant, days: number) => closeOfDay(from, indexOf(dayOf(from)), whole(days))
  const addCalendarDays = (from: Instant, days: number) =>
    closeOfDay(from, inRange(indexOf(dayOf(from)) + whole(days)), 0)
  const addWorkingMinutes = (from: Instant, minutes: number) => {
    if (minutes === 0) return from
    const target = clock.officeMs(from) + minutes * minuteMs
    return minutes > 0 ? clock.earliest(target) : clock.latest(target)
  }

  return {
    minutesPerDay: hours.perDay / minuteMs,
    isWorkingDay: (day) => table.working[indexOf(day)] === 1,
    holidayOf: (day) => holidays.get(day) ?? null,
    isProvisional: (day) => !official.has(Number(day.slice(0, 4))),
    addWorkingMinutes,
    workingMinutesBetween: (from, to) =>
      Math.floor(clock.officeMs(to) / minuteMs) - Math.floor(clock.officeMs(from) / minuteMs),
    addWorkingDays,
    workingDaysBetween: (from, to) =>
      (table.before[indexOf(to) + 1] ?? 0) - (table.before[indexOf(from) + 1] ?? 0),
    addCalendarDays,
    dueAfter: (from, limit) => {
      if ('workingMinutes' in limit) return addWorkingMinutes(from, limit.workingMinutes)
      return 'workingDays' in limit
        ? addWorkingDays(from, limit.workingDays)
        : addCalendarDays(from, limit.calendarDays)
    },
  }
}

type OfficeHours = { readonly spans: readonly Span[]; readonly perDay: number; readonly closing: number }

function officeSpans(texts: readonly OfficeSpan[]): OfficeHours {
  const spans = texts.map(({ from, to }) => ({ from: clockMs(from), to: clockMs(to) }))
  const ordered = spans.every((span, at) => span.from < span.to && (spans[at - 1]?.to ?? -1) < span.from)
  const closing = spans.at(-1)?.to
  if (!ordered || closing === undefined) throw new Problem('invalid-input', calendarProblems.officeHours)
  return { spans, closing, perDay: spans.reduce((sum, span) => sum + span.to - span.from, 0) }
}

function clockMs(text: string): number {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(text)
  if (!parts) throw new Problem('invalid-input', calendarProblems.officeHours)
  return (Number(parts[1]) * 60 + Number(parts[2])) * minuteMs
}

function tableOf(years: readonly WorkingYear[]): Table {
  const working = Uint8Array.from({ length: lastDay - firstDay + 1 }, (_, index) =>
    weekdayOf(firstDay + index) < 5 ? 1 : 0,
  )
  for (const day of years.flatMap((year) => Object.keys(year.off))) working[indexOf(day)] = 0
  for (const day of years.flatMap((year) => Object.keys(year.on))) working[indexOf(day)] = 1
  const workingDays = Int32Array.from([...working.keys()].filter((index) => working[index] === 1))
  const before = new Int32Array(working.length + 1)
  for (const [index, worked] of working.entries()) before[index + 1] = (before[index] ?? 0) + worked
  return { working, before, workingDays }
}

/** Maps moments to office time elapsed since the table's first day, and back. */
function officeClock({ working, before, workingDays }: Table, { spans, perDay }: OfficeHours) {
  const instantAt = (index: number, msOfDay: number): Instant =>
    instantOf(epochMsOf(startOfDay(dayOfNumber(firstDay + index))) + msOfDay)

  const officeMs = (at: Instant): number => {
    const day = dayOf(at)
    const index = indexOf(day)
    const whole = (before[index] ?? 0) * perDay
    if (working[index] === 0) return whole
    const ms = epochMsOf(at) - epochMsOf(startOfDay(day))
    return (
      whole + spans.reduce((sum, span) => sum + Math.min(Math.max(ms - span.from, 0), span.to - span.from), 0)
    )
  }

  const inside = (done: number, left: number, fits: (left: number, length: number) => boolean): Instant => {
    const index = workingDays[done]
    if (index === undefined) throw new Problem('invalid-input', calendarProblems.outsideCalendar)
    let rest = left
    for (const span of spans) {
      const length = span.to - span.from
      if (fits(rest, length)) return instantAt(index, span.from + rest)
      rest -= length
    }
    throw new Error('office time of a day exceeds its spans')
  }
  /** The first moment with that much office time behind it. */
  const earliest = (target: number): Instant => {
    const done = Math.ceil(target / perDay) - 1
    return inside(done, target - done * perDay, (left, length) => left <= length)
  }
  /** The last moment with no more office time than that behind it. */
  const latest = (target: number): Instant => {
    const done = Math.floor(target / perDay)
    return inside(done, target - done * perDay, (left, length) => left < length)
  }

  return { officeMs, earliest, latest, instantAt }
}

const indexOf = (day: Day): number => inRange(dayNumberOf(day) - firstDay)

function inRange(index: number): number {
  if (index >= 0 && index <= lastDay - firstDay) return index
  throw new Problem('invalid-input', calendarProblems.outsideCalendar)
}

function whole(days: number): number {
  if (Number.isInteger(days) && days >= 0) return days
  throw new Problem('invalid-input', calendarProblems.outsideCalendar)
}
