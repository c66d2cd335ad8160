import type { CellContent } from '#platform/documents/edit-sheet.ts'
import { serialOfDay } from '#platform/documents/workbook-days.ts'
import type { Day } from '#platform/time/instant.ts'
import type { CellFormat } from '#platform/documents/workbook.ts'

/** A number of the house before it is put into a form's own unit. */
export type HouseNumber = { readonly value: number; readonly measure: 'count' | 'share' | 'minutes' }

type Wanted = { readonly unit: string | null; readonly format: CellFormat }

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits))

const counted: Readonly<Record<string, number>> = { 万元: 10_000, 万人: 10_000, 万件: 10_000 }

function inUnit({ value, measure }: HouseNumber, { unit, format }: Wanted): number {
  if (measure === 'share') return format === 'percent' ? rounded(value, 4) : rounded(value * 100, 2)
  if (measure === 'minutes') return unit === '小时' ? rounded(value / 60, 1) : rounded(value, 0)
  const divisor = counted[unit ?? ''] ?? 1
  return divisor === 1 ? value : rounded(value / divisor, 4)
}

/** What is written into the cell: a number in its unit; words where the cell holds words, or a share has no unit. */
export function contentOf(number: HouseNumber, wanted: Wanted): CellContent {
  const value = inUnit(number, wanted)
  const isBareShare = number.measure === 'share' && wanted.unit !== '%' && wanted.format !== 'percent'
  if (isBareShare) return { text: `${value}%` }
  return wanted.format === 'text' ? { text: String(value) } : { number: value }
}

/** Whether somebody wrote something into a cell that is to be kept: a dash, a stroke or a zero is none. */
export const isWritten = (given: string): boolean => !/^\s*(?:[-—－/／\\]*|0|无)\s*$/.test(given)

/** A day as the cell keeps it: a serial number where its style shows days, words otherwise. */
export function dayContent(day: Day, format: CellFormat, isFrom1904: boolean): CellContent {
  if (format === 'date') return { number: serialOfDay(day, isFrom1904) }
  return { text: `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日` }
}
