import { dayOf, epochMsOf, type Instant } from '#platform/time/instant.ts'
import { writeTable } from '#platform/text/write-table.ts'
import type { InboxRow } from './use-inbox.ts'

export type ListNames = {
  readonly titles: readonly string[]
  readonly kind: (row: InboxRow) => string
  readonly channel: (row: InboxRow) => string
  readonly status: (row: InboxRow) => string
  readonly level: (row: InboxRow) => string
  readonly yes: string
  /** The filter in words; named in every row, so that a cut-out piece still says what it is. */
  readonly filter: string
}

const clock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'short',
})

/** 2026-11-21 13:06, which spreadsheets read as a date. */
const localTime = (at: Instant): string => clock.format(epochMsOf(at))

/** The rows that are shown as a table for a spreadsheet. */
export const listTable = (rows: readonly InboxRow[], names: ListNames): Uint8Array =>
  writeTable(
    names.titles,
    rows.map((row) => [
      row.number,
      names.kind(row),
      names.channel(row),
      names.status(row),
      names.level(row),
      row.placeName,
      row.responsibleName,
      row.excerpt,
      localTime(row.receivedAt),
      row.dueAt === null ? null : localTime(row.dueAt),
      row.isOverdue ? names.yes : '',
      row.isSupervised ? names.yes : '',
      row.joined,
      names.filter,
    ]),
  )

export const fileName = (filter: string, now: Instant): string =>
  `${filter.replace(/[\\/:*?"<>|\s]+/g, '-')}-${dayOf(now)}.csv`
