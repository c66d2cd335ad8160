import fc from 'fast-check'
import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { type CalendarEvent, writeCalendar } from './write-calendar.ts'

const event = (given: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'one@groundwork',
  sequence: 0,
  changedAt: '2026-11-30T01:02:03.004Z',
  on: '2026-12-07',
  from: 540,
  to: 660,
  title: '值班',
  ...given,
})

const readBack = (text: string) => {
  const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')
  if (!component) throw new Error('there is an event')
  return new ICAL.Event(component)
}

test('a calendar is written line for line as the standard says', () => {
  const text = writeCalendar({ name: '合伙人', events: [event({ ringsBefore: 60, place: '党群中心' })] })
  expect(text.split('\r\n').slice(18, -1)).toEqual([
    'BEGIN:VEVENT',
    'UID:one@groundwork',
    'SEQUENCE:0',
    'DTSTAMP:20261130T010203Z',
    'LAST-MODIFIED:20261130T010203Z',
    'DTSTART;TZID=Asia/Shanghai:20261207T090000',
    'DTEND;TZID=Asia/Shanghai:20261207T110000',
    'SUMMARY:值班',
    'LOCATION:党群中心',
    'STATUS:CONFIRMED',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'DESCRIPTION:值班',
    'TRIGGER:-PT60M',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ])
})

test('what ends with the day ends at the beginning of the next', () => {
  const last = event({ on: '2026-12-31', from: 1_320, to: 1_440 })
  expect(writeCalendar({ name: 'x', events: [last] })).toContain('DTEND;TZID=Asia/Shanghai:20270101T000000')
})

const written = fc
  .array(fc.constantFrom('值', '班', ',', ';', '\\', '\n', ' ', 'a', ':', '"', '𠀀', '🙂', 'é'), {
    minLength: 1,
    maxLength: 120,
  })
  .map((characters) => characters.join(''))

test('whatever a title holds, another program reads the same, and no line is longer than 75 bytes', () => {
  fc.assert(
    fc.property(written, (title) => {
      const text = writeCalendar({ name: 'x', events: [event({ title })] })
      expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true)
      expect(readBack(text).summary).toBe(title)
    }),
    { numRuns: 300 },
  )
})
