import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addMonths, dayNumberOf, dayOfNumber, readDay, weekdayOf } from './day.ts'

describe('reading a day', () => {
  test('the usual ways of writing it are one day', () => {
    for (const text of [
      '2026-2-3',
      '2026/02/03',
      '20260203',
      '2026年2月3日',
      ' 2026.2.3 ',
      '２０２６－０２－０３',
    ]) {
      expect(readDay(text)).toEqual({ day: '2026-02-03' })
    }
  })

  test('a day that does not exist is named with the last day of its month', () => {
    expect(readDay('2023-02-29')).toMatchObject({ zh: '2023 年 2 月没有 29 日，最后一天是 28 日' })
    expect(readDay('2024-02-29')).toEqual({ day: '2024-02-29' })
    expect(readDay('1900-02-29')).toHaveProperty('zh')
    expect(readDay('2024-13-01')).toMatchObject({ zh: '没有 13 月，月份应为 1 到 12' })
    expect(readDay('0000-01-01')).toHaveProperty('zh')
  })

  test('every text is either a day that exists or a message', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const reading = readDay(text)
        if ('day' in reading) expect(dayOfNumber(dayNumberOf(reading.day))).toBe(reading.day)
        else expect(reading.zh).not.toBe('')
      }),
    )
  })

  test('every day that exists is read back as itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: -500_000, max: 2_000_000 }), (number) => {
        expect(readDay(dayOfNumber(number))).toEqual({ day: dayOfNumber(number) })
      }),
    )
  })
})

describe('arithmetic on days', () => {
  test('months clamp to the end of a shorter month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15')
    expect(addMonths('2026-01-15', -13)).toBe('2024-12-15')
  })

  test('Monday is the first day of the week', () => {
    expect(weekdayOf(dayNumberOf('2026-11-02'))).toBe(0)
    expect(weekdayOf(dayNumberOf('1969-12-28'))).toBe(6)
  })
})
