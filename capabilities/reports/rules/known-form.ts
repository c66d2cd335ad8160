import { labelKey } from './label-text.ts'
import { readPath } from './meaning.ts'
import type { FormSheet } from './find-tables.ts'
import { type FormPeriod, lastFinishedMonth, periodIn } from './period-words.ts'

const anyDay = '2000-01-31'

const keyOf = (label: string): string =>
  readPath([label], { base: lastFinishedMonth(anyDay), today: anyDay, words: [], chosen: new Map() }).key

/** What stays the same when a form comes again next month or from another street: its heads without their periods. */
export function formOutline(sheets: readonly FormSheet[]): string {
  const tables = sheets.flatMap((sheet) => sheet.tables)
  return JSON.stringify(
    tables.map(({ labels }) => {
      const heads = labels.columns.map(keyOf)
      return heads.some((head) => head !== '') ? heads : labels.rows.map(keyOf)
    }),
  )
}

/** The days a form asks for, from its titles or its name; the month that ended last where they say nothing. */
export function periodOf(titles: readonly string[], today: string): FormPeriod {
  const base = lastFinishedMonth(today)
  for (const title of titles) {
    const found = periodIn(labelKey(title), base)
    if (found) return found.period
  }
  return base
}

/** How many places of a form wait for an answer. */
export const openCells = (sheets: readonly FormSheet[]): number =>
  sheets.flatMap((sheet) => sheet.tables).reduce((count, { cells }) => count + cells.length, 0)
