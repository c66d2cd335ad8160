import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import type { Bilingual } from '#platform/web/language.ts'
import { photoAddress } from '#platform/web/photos/send-photo.ts'
import { saveFile } from '#platform/web/save-file.ts'
import { saveWorkbook } from '#platform/web/save-workbook.ts'
import type { keepingContract } from '../contract.ts'
import type { Cell, CopyTable } from '../shapes.ts'

export type Copied = OutputOf<typeof keepingContract.takeCopy>

type Say = (sentence: Bilingual) => string

const addressOf = (photoId: string): string => `${location.origin}${photoAddress(photoId)}`

export const isPhotos = (cell: Cell): cell is readonly string[] => Array.isArray(cell)

function plain(cell: Cell, say: Say): string | number {
  if (cell === null) return ''
  if (typeof cell === 'string' || typeof cell === 'number') return cell
  return isPhotos(cell) ? cell.map(addressOf).join('\n') : say(cell)
}

const withAddresses = (row: CopyTable['rows'][number]) =>
  Object.fromEntries(
    Object.entries(row).map(([term, cell]) => [term, isPhotos(cell) ? cell.map(addressOf) : cell]),
  )

/** What a program reads: every row under the ids of its terms, and the terms in both languages. */
export function saveData({ at, tables, withheld }: Copied, name: string): void {
  const told = {
    takenAt: at,
    from: location.origin,
    tables: tables.map(({ rows, ...table }) => ({ ...table, rows: rows.map(withAddresses) })),
    withheld,
  }
  const file = new Blob([JSON.stringify(told, null, 2)], { type: 'application/json;charset=utf-8' })
  saveFile(file, `${name}.json`)
}

/** The same as sheets, in the language of the page. */
export const saveTables = ({ tables }: Copied, name: string, say: Say): Promise<void> =>
  saveWorkbook(
    tables.map(({ title, terms, rows }, index) => ({
      name: `${index + 1} ${say(title)}`,
      titles: terms.map(say),
      rows: rows.map((row) => terms.map(({ termId }) => plain(row[termId] ?? null, say))),
    })),
    name,
  )

export const dayTaken = ({ at }: Copied): string => dayOf(at)
