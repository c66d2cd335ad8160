import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumberOf, dayOfNumber } from './day.ts'
import { houseCalendar } from './house-calendar.ts'
import { dayOf, epochMsOf, instantOf } from './instant.ts'
import { workingCalendar } from './working-calendar.ts'

const calendar = houseCalendar()
const shanghai = (text: string) => instantOf(Date.parse(`${text}:00.000+08:00`))
const from2024 = epochMsOf('2024-01-01T00:00:00.000Z')
const to2028 = epochMsOf('2028-01-01T00:00:00.000Z')
const moments = fc.integer({ min: from2024, max: to2028 }).map(instantOf)
const days = fc.integer({ min: dayNumberOf('2024-01-01'), max: dayNumberOf('2028-12-31') }).map(dayOfNumber)
const minutes = fc.integer({ min: 1, max: 60 * 420 })

describe('which days are worked', () => {
  test('a make-up Saturday is worked and the holiday it pays for is not', () => {
    expect(calendar.isWorkingDay('2026-10-10')).toBe(true)
    expect(calendar.isWorkingDay('2026-10-06')).toBe(false)
    expect(calendar.holidayOf('2026-10-06')).toBe('国庆节')
    expect(calendar.holidayOf('2026-10-12')).toBeNull()
  })

  test('the years have as many working days as their notices say', () => {
    const count = (year: number) => calendar.workingDaysBetween(`${year - 1}-12-31`, `${year}-12-31`)
    expect([2024, 2025, 2026].map(count)).toEqual([251, 248, 248])
  })

  test('a year without its notice is provisional, a year with it is not', () => {
    expect(calendar.isProvisional('2026-12-31')).toBe(false)
    expect(calendar.isProvisional('2027-01-04')).toBe(true)
    expect(calendar.isProvisional('2031-05-05')).toBe(true)
  })
})

describe('limits in working days', () => {
  test('the day of receipt does not count and the limit ends when the office closes', () => {
    expect(calendar.addWorkingDays(shanghai('2026-11-02T10:00'), 5)).toBe(shanghai('2026-11-09T17:30'))
    expect(calendar.addWorkingDays(shanghai('2026-11-02T23:00'), 1)).toBe(shanghai('2026-11-03T17:30'))
  })

  test('five working days across the National Day holiday count the make-up Saturday', () => {
    expect(calendar.addWorkingDays(shanghai('2026-09-30T10:00'), 5)).toBe(shanghai('2026-10-13T17:30'))
  })

  test('the same day closes today, or on the next working day after closing time', () => {
    expect(calendar.addWorkingDays(shanghai('2026-11-02T10:00'), 0)).toBe(shanghai('2026-11-02T17:30'))
    expect(calendar.addWorkingDays(shanghai('2026-11-02T18:00'), 0)).toBe(shanghai('2026-11-03T17:30'))
    expect(calendar.addWorkingDays(shanghai('2026-11-07T10:00'), 0)).toBe(shanghai('2026-11-09T17:30'))
  })

  test('a limit in calendar days that ends on a holiday ends on the next working day', () => {
    expect(calendar.addCalendarDays(shanghai('2026-09-18T10:00'), 15)).toBe(shanghai('2026-10-08T17:30'))
    expect(calendar.dueAfter(shanghai('2026-09-18T10:00'), { calendarDays: 15 })).toBe(
      shanghai('2026-10-08T17:30'),
    )
  })

  test('the limit is always the close of a working day, that many working days on', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const due = calendar.dueAfter(from, { workingDays: count })
        expect(due.slice(11)).toBe('09:30:00.000Z')
        expect(calendar.isWorkingDay(dayOf(due))).toBe(true)
        expect(calendar.workingDaysBetween(dayOf(from), dayOf(due))).toBe(count)
      }),
    )
  })

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(moments, moments, fc.integer({ min: 0, max: 30 }), (a, b, count) => {
        const [early, late] = a < b ? [a, b] : [b, a]
        expect(calendar.addWorkingDays(early, count) <= calendar.addWorkingDays(late, count)).toBe(true)
        expect(calendar.addCalendarDays(early, count) <= calendar.addCalendarDays(late, count)).toBe(true)
      }),
    )
  })
})

describe('working minutes', () => {
  test('lunch, night and the weekend do not run the clock', () => {
    expect(calendar.addWorkingMinutes(shanghai('2026-11-06T11:30'), 60)).toBe(shanghai('2026-11-06T14:30'))
    expect(calendar.addWorkingMinutes(shanghai('2026-11-06T17:00'), 60)).toBe(shanghai('2026-11-09T09:00'))
    expect(calendar.addWorkingMinutes(shanghai('2026-11-07T09:00'), 210)).toBe(shanghai('2026-11-09T12:00'))
    expect(calendar.workingMinutesBetween(shanghai('2026-11-06T08:30'), shanghai('2026-11-09T08:30'))).toBe(
      420,
    )
  })

  test('adding minutes and counting them are inverse', () => {
    fc.assert(
      fc.property(moments, minutes, (from, count) => {
        expect(calendar.workingMinutesBetween(from, calendar.addWorkingMinutes(from, count))).toBe(count)
        expect(calendar.workingMinutesBetween(from, calendar.addWorkingMinutes(from, -count))).toBe(-count)
      }),
    )
  })

  test('counting is additive and changes its sign when turned round', () => {
    fc.assert(
      fc.property(moments, moments, moments, (a, b, c) => {
        const between = calendar.workingMinutesBetween
        expect(between(a, b) + between(b, c)).toBe(between(a, c))
        expect(between(a, b) + between(b, a)).toBe(0)
      }),
    )
  })

  test('a deadline found this way is the first moment at which the time is used up', () => {
    const wholeMinutes = moments.map((at) => `${at.slice(0, 16)}:00.000Z`)
    fc.assert(
      fc.property(wholeMinutes, minutes, (from, count) => {
        const due = calendar.addWorkingMinutes(from, count)
        const justBefore = instantOf(epochMsOf(due) - 1)
        expect(calendar.workingMinutesBetween(from, justBefore)).toBe(count - 1)
        expect(calendar.addWorkingMinutes(from, count + 1) > due).toBe(true)
      }),
    )
  })

  test('the table agrees with counting day by day', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (day, length) => {
        const end = dayOfNumber(dayNumberOf(day) + length)
        const counted = Array.from({ length }, (_, at) => dayOfNumber(dayNumberOf(day) + at + 1))
        const count = counted.filter(calendar.isWorkingDay).length
        expect(calendar.workingDaysBetween(day, end)).toBe(count)
        const noon = (text: string) => shanghai(`${text}T13:00`)
        const firstHalf = calendar.isWorkingDay(end) ? 210 : 0
        const restOfFirst = calendar.isWorkingDay(day) ? 210 : 0
        expect(calendar.workingMinutesBetween(noon(day), noon(end)) - restOfFirst + firstHalf).toBe(
          count * 420,
        )
      }),
    )
  })
})

describe('settings', () => {
  test('an office that works through lunch has longer days', () => {
    const office = houseCalendar([{ from: '08:00', to: '18:00' }])
    expect(office.minutesPerDay).toBe(600)
    expect(office.addWorkingDays(shanghai('2026-11-02T10:00'), 1)).toBe(shanghai('2026-11-03T18:00'))
  })

  test('office hours that overlap, run backwards or are missing are refused', () => {
    for (const officeHours of [[], [{ from: '12:00', to: '08:00' }], [{ from: '24:00', to: '25:00' }]]) {
      expect(() => houseCalendar(officeHours)).toThrow('office')
    }
    const overlapping = [
      { from: '08:00', to: '12:00' },
      { from: '11:00', to: '17:00' },
    ]
    expect(() => workingCalendar({ officeHours: overlapping, years: [] })).toThrow('overlap')
  })

  test('a day outside the calendar, or one that does not exist, is refused in words', () => {
    expect(() => calendar.isWorkingDay('1900-01-01')).toThrow('outside')
    expect(() => calendar.addWorkingDays(shanghai('2099-12-30T10:00'), 9)).toThrow('outside')
    expect(() => calendar.addWorkingDays(shanghai('2026-11-02T10:00'), -1)).toThrow('outside')
  })
})
