import { addDays, type Day } from '../time/instant.ts'

const first = { from1900: '1899-12-30', from1904: '1904-01-01' } as const

/** The day a workbook's number stands for; before March 1900 Excel counts a day that never was. */
export function dayOfSerial(serial: number, isFrom1904: boolean): Day | null {
  const whole = Math.floor(serial)
  if (!(whole >= 1 && whole < 2_958_466)) return null
  if (isFrom1904) return addDays(first.from1904, whole)
  return addDays(first.from1900, whole < 60 ? whole + 1 : whole)
}

/** The number a workbook keeps for a day. */
export function serialOfDay(day: Day, isFrom1904: boolean): number {
  const start = isFrom1904 ? first.from1904 : first.from1900
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${start}T00:00:00Z`)) / 86_400_000)
}
