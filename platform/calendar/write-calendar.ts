import { addDays, type Day, type Instant } from '../time/instant.ts'

/** One thing in a calendar. Minutes count from midnight in the house's time zone; `to` may be the end of the day. */
export type CalendarEvent = {
  /** The same for as long as the thing is: a reader replaces what it holds under it. */
  readonly uid: string
  /** Grows with every change, so that a reader knows the newer of two. */
  readonly sequence: number
  readonly changedAt: Instant
  readonly on: Day
  readonly from: number
  readonly to: number
  readonly title: string
  readonly place?: string
  readonly note?: string
  readonly isCancelled?: boolean
  /** Rings so many minutes before it begins. */
  readonly ringsBefore?: number
}

export type Calendar = {
  readonly name: string
  readonly events: readonly CalendarEvent[]
}

const zone = 'Asia/Shanghai'
// UTC+8 with no summer time: the one zone that the house lives in.
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  `X-LIC-LOCATION:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'TZNAME:CST',
  'END:STANDARD',
  'END:VTIMEZONE',
]

/** An iCalendar file (RFC 5545). Times carry the house's zone, so that no reader elsewhere moves them. */
export function writeCalendar({ name, events }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Groundwork//Groundwork//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...zoneLines,
    ...events.flatMap(eventLines),
    'END:VCALENDAR',
  ]
  return `${lines.flatMap(folded).join('\r\n')}\r\n`
}

function eventLines(event: CalendarEvent): string[] {
  const { uid, sequence, changedAt, on, from, to, title, place, note, isCancelled } = event
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stampOf(changedAt)}`,
    `LAST-MODIFIED:${stampOf(changedAt)}`,
    `DTSTART;TZID=${zone}:${wallTime(on, from)}`,
    `DTEND;TZID=${zone}:${wallTime(on, to)}`,
    `SUMMARY:${escaped(title)}`,
    ...(place ? [`LOCATION:${escaped(place)}`] : []),
    ...(note ? [`DESCRIPTION:${escaped(note)}`] : []),
    `STATUS:${isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    ...(isCancelled ? [] : alarmLines(event)),
    'END:VEVENT',
  ]
}

const alarmLines = ({ ringsBefore, title }: CalendarEvent): string[] =>
  ringsBefore === undefined
    ? []
    : [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escaped(title)}`,
        `TRIGGER:-PT${ringsBefore}M`,
        'END:VALARM',
      ]

/** RFC 5545 §3.3.11. */
const escaped = (text: string): string =>
  text.replace(/[\\;,]/g, (mark) => `\\${mark}`).replace(/\r\n|\r|\n/g, '\\n')

const stampOf = (at: Instant): string => `${at.slice(0, 19).replace(/[-:]/g, '')}Z`

const twoDigits = (value: number): string => String(value).padStart(2, '0')
const minutesADay = 24 * 60

/** A time on the wall; the end of a day is the beginning of the next. */
function wallTime(on: Day, minute: number): string {
  const day = minute < minutesADay ? on : addDays(on, 1)
  const rest = minute % minutesADay
  return `${day.replaceAll('-', '')}T${twoDigits(Math.floor(rest / 60))}${twoDigits(rest % 60)}00`
}

const mostBytes = 75

/** RFC 5545 §3.1: at most 75 bytes a line, never broken inside a character. */
function folded(line: string): string[] {
  const lines: string[] = []
  let current = ''
  let bytes = 0
  for (const character of line) {
    const length = bytesOf(character)
    if (bytes + length > mostBytes) {
      lines.push(current)
      current = ' '
      bytes = 1
    }
    current += character
    bytes += length
  }
  return [...lines, current]
}

function bytesOf(character: string): number {
  const point = character.codePointAt(0) ?? 0
  if (point < 0x80) return 1
  if (point < 0x800) return 2
  return point < 0x10000 ? 3 : 4
}
