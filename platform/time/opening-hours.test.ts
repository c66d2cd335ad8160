import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { houseCalendar } from './house-calendar.ts'
import { addMinutes, instantOf, startOfDay } from './instant.ts'
import { areOrdered, openStateAt, type OpeningHours, spansOn } from './opening-hours.ts'

const officeWeek: OpeningHours = {
  week: [
    ...Array.from({ length: 5 }, () => [
      { from: '08:30', to: '12:00' },
      { from: '14:30', to: '17:30' },
    ]),
    [{ from: '09:00', to: '12:00' }],
    [],
  ],
  followsWorkingDays: true,
  exceptions: [],
}
const always: OpeningHours = {
  week: Array.from({ length: 7 }, () => [{ from: '00:00', to: '24:00' }]),
  followsWorkingDays: false,
  exceptions: [],
}

const calendar = houseCalendar()
const at = (day: string, clock: string) =>
  addMinutes(startOfDay(day), Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3)))

describe('when a station is open', () => {
  test('on a working day it closes for lunch and says when it opens again', () => {
    expect(openStateAt(officeWeek, at('2026-06-03', '10:00'), calendar)).toEqual({
      isOpen: true,
      changesAt: at('2026-06-03', '12:00'),
    })
    expect(openStateAt(officeWeek, at('2026-06-03', '12:00'), calendar)).toEqual({
      isOpen: false,
      changesAt: at('2026-06-03', '14:30'),
    })
  })

  test('on National Day it stays closed, and on a Saturday that is worked it is open as on a Monday', () => {
    expect(spansOn(officeWeek, '2025-10-01', calendar)).toEqual([])
    expect(spansOn(officeWeek, '2025-09-28', calendar)).toEqual(officeWeek.week[0])
    expect(spansOn(officeWeek, '2025-09-27', calendar)).toEqual(officeWeek.week[5])
  })

  test('a single day that differs goes before the week and before holidays', () => {
    const typhoon: OpeningHours = {
      ...officeWeek,
      exceptions: [
        { on: '2025-10-01', spans: [{ from: '00:00', to: '24:00' }], reason: '防台风，昼夜开放' },
        { on: '2025-10-09', spans: [], reason: '检修' },
      ],
    }
    expect(openStateAt(typhoon, at('2025-10-01', '03:00'), calendar).isOpen).toBe(true)
    expect(spansOn(typhoon, '2025-10-09', calendar)).toEqual([])
  })

  test('one that is open day and night has no end', () => {
    expect(openStateAt(always, at('2026-06-03', '23:00'), calendar)).toEqual({
      isOpen: true,
      changesAt: null,
    })
  })

  test('one that never opens has no next opening', () => {
    const never: OpeningHours = {
      week: [[], [], [], [], [], [], []],
      followsWorkingDays: false,
      exceptions: [],
    }
    expect(openStateAt(never, at('2026-06-03', '10:00'), calendar)).toEqual({
      isOpen: false,
      changesAt: null,
    })
  })
})

const clock = fc
  .integer({ min: 0, max: 1_439 })
  .map(
    (minute) => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`,
  )
const spans = fc
  .array(fc.record({ from: clock, to: clock }), { maxLength: 3 })
  .filter((list) => areOrdered(list))

test('what changes is really another state: just before it the answer still holds, at it the other', () => {
  const moments = fc.integer({ min: Date.UTC(2026, 0, 1) / 60_000, max: Date.UTC(2026, 11, 31) / 60_000 })
  fc.assert(
    fc.property(
      fc.array(spans, { minLength: 7, maxLength: 7 }),
      fc.boolean(),
      moments,
      (week, followsWorkingDays, minute) => {
        const hours: OpeningHours = { week, followsWorkingDays, exceptions: [] }
        const now = instantOf(minute * 60_000)
        const { isOpen, changesAt } = openStateAt(hours, now, calendar)
        if (changesAt === null) return true
        const before = openStateAt(hours, addMinutes(changesAt, -1), calendar)
        const opens = openStateAt(hours, changesAt, calendar).isOpen
        return changesAt > now && before.isOpen === isOpen && opens !== isOpen
      },
    ),
    { numRuns: 2_000 },
  )
})

test('hours that overlap or end before they begin are seen', () => {
  expect(areOrdered(always.week[0] ?? [])).toBe(true)
  expect(
    areOrdered([
      { from: '09:00', to: '12:00' },
      { from: '11:00', to: '15:00' },
    ]),
  ).toBe(false)
  expect(areOrdered([{ from: '22:00', to: '06:00' }])).toBe(false)
})
