import type { Day } from './instant.ts'

const dayMs = 24 * 60 * 60_000

/** Days since 1 January 1970, for arithmetic on days. */
export const dayNumberOf = (day: Day): number => Date.parse(`${day}T00:00:00.000Z`) / dayMs

/** The day so many days after 1 January 1970. */
export const dayOfNumber = (number: number): Day => new Date(number * dayMs).toISOString().slice(0, 10)

/** Monday is 0, Sunday is 6. */
export const weekdayOf = (dayNumber: number): number => (((dayNumber + 3) % 7) + 7) % 7

/** The same day so many months on; the 31st clamps to the end of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day)
  const count = year * 12 + (month - 1) + months
  const target = { year: Math.floor(count / 12), month: (((count % 12) + 12) % 12) + 1 }
  return dayText(target.year, target.month, Math.min(dayOfMonth, daysInMonth(target.year, target.month)))
}

/** Days of a month, 1 to 12, leap years included. */
function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The year, month (1 to 12) and day of the month. */
export const partsOf = (day: Day): { year: number; month: number; dayOfMonth: number } => ({
  year: Number(day.slice(0, 4)),
  month: Number(day.slice(5, 7)),
  dayOfMonth: Number(day.slice(8, 10)),
})

const dayText = (year: number, month: number, dayOfMonth: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(dayOfMonth).padStart(2, '0')}`

/** Why a day as a person typed it does not exist. */
export type DayReading = { readonly day: Day } | { readonly zh: string; readonly en: string }

/** Reads `2026-2-3`, `2026/02/03`, `20260203` or `2026年2月3日`, full-width digits too, and refuses days that do not exist. */
export function readDay(text: string): DayReading {
  const plain = text.normalize('NFKC').trim()
  const parts = /^(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2}))$/.exec(plain)
  if (!parts) return { zh: '日期请写成 2026-01-05 这样的形式', en: 'Write the date like 2026-01-05' }
  return existingDay(Number(parts[1]), Number(parts[2] ?? parts[4]), Number(parts[3] ?? parts[5]))
}

/** Refuses a year, month and day that no calendar has, naming what is wrong. */
export function existingDay(year: number, month: number, dayOfMonth: number): DayReading {
  if (year < 1) return { zh: '年份应从 1 年起', en: 'The year must be at least 1' }
  if (month < 1 || month > 12)
    return { zh: `没有 ${month} 月，月份应为 1 到 12`, en: `There is no month ${month}` }
  const last = daysInMonth(year, month)
  if (dayOfMonth < 1 || dayOfMonth > last) {
    return {
      zh: `${year} 年 ${month} 月没有 ${dayOfMonth} 日，最后一天是 ${last} 日`,
      en: `${year}-${month} has no day ${dayOfMonth}; its last day is ${last}`,
    }
  }
  return { day: dayText(year, month, dayOfMonth) }
}
