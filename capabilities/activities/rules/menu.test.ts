import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumberOf, weekdayOf } from '#platform/time/day.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { monthBefore, movedTo, sameWeekdayIn, spanOfMonth } from './menu.ts'

test('the second Tuesday stays the second Tuesday; a fifth one that is missing is left out', () => {
  expect(sameWeekdayIn('2026-11', '2026-10-13')).toBe('2026-11-10')
  expect(sameWeekdayIn('2026-11', '2026-10-31')).toBeUndefined()
  expect(monthBefore('2026-01')).toBe('2025-12')
  expect(movedTo('2026-11-10', '2026-10-13T01:30:00.000Z')).toBe('2026-11-10T01:30:00.000Z')
  expect(spanOfMonth('2026-11')).toEqual({ from: '2026-10-31T16:00:00.000Z', to: '2026-11-30T16:00:00.000Z' })
})

test('whatever the day, the weekday and the month are right', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_650 }), fc.integer({ min: 0, max: 60 }), (offset, on) => {
      const day = addDays('2020-01-01', offset)
      const month = addDays(day, on).slice(0, 7)
      const found = sameWeekdayIn(month, day)
      if (found === undefined) return
      expect(found.startsWith(month)).toBe(true)
      expect(weekdayOf(dayNumberOf(found))).toBe(weekdayOf(dayNumberOf(day)))
      expect(dayOf(movedTo(found, `${day}T02:00:00.000Z`))).toBe(found)
    }),
  )
})
