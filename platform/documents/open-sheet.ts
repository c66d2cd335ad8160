import { createHash } from 'node:crypto'
import type { ProblemText } from '../errors.ts'
import {
  checkRecords,
  type CsvCells,
  holdsTitles,
  readCsv,
  rowsAbove,
  type Table,
  type TableColumn,
  type TableLimits,
  tableLimits,
} from '../text/read-table.ts'
import { writeTable } from '../text/write-table.ts'
import type { SheetToRead } from './parse-sheet-rows.ts'
import { readApart } from './read-apart.ts'
import { unpackFile } from './unpack-file.ts'
import { workbookLimits } from './workbook.ts'

type Opening = {
  /** Said when the file cannot be unpacked. */
  readonly refusal: ProblemText
  readonly limits?: TableLimits
}

/** A sheet that somebody handed in, whatever it came as; not checked yet. */
export type OpenedSheet = {
  /** Of what it holds, 32 hex digits: a workbook and the CSV saved from it have the same. */
  readonly digest: string
  /** Its rows, checked by these columns; a heading may stand above the titles, and rows keep their numbers. */
  readonly read: <const Name extends string>(
    columns: Readonly<Record<Name, TableColumn>>,
  ) => Omit<Table<Name>, 'encoding'>
}

const usually: TableLimits = { ...tableLimits, rows: 50_000, columns: 60 }
const cellsOfRow = 4

const reader = new URL('./sheet-rows-reader.ts', import.meta.url)

/** Opens a sheet from outside: the first visible one of an .xlsx, or CSV; plain or packed (gzip), as base64. */
export async function openSheet(file: string, { refusal, limits = usually }: Opening): Promise<OpenedSheet> {
  const bytes = unpackFile(Buffer.from(file, 'base64'), refusal)
  if (!isPackage(bytes)) {
    return {
      digest: digestOf(bytes),
      read: (columns) => readTitled(readCsv(bytes, limits), columns, limits),
    }
  }
  const rows = await readApart<string[][]>(reader, {
    bytes,
    mostCells: Math.max(workbookLimits.cells, limits.rows * cellsOfRow),
    // One more than is taken, so that too many are refused and not cut off.
    most: { rows: limits.rows + rowsAbove + 2, columns: limits.columns + 1 },
  } satisfies SheetToRead)
  return {
    digest: digestOf(writeTable(rows[0] ?? [], rows.slice(1))),
    read: (columns) => readTitled({ records: rows, broken: [] }, columns, limits),
  }
}

const isPackage = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

function readTitled<const Name extends string>(
  { records, broken }: Pick<CsvCells, 'records' | 'broken'>,
  columns: Readonly<Record<Name, TableColumn>>,
  limits: TableLimits,
): Omit<Table<Name>, 'encoding'> {
  const titled = records.slice(0, rowsAbove).findIndex((cells) => holdsTitles(cells, columns))
  const filled = records.findIndex((cells) => cells.some((cell) => cell.trim() !== ''))
  const first = Math.max(0, titled >= 0 ? titled : filled)
  const table = checkRecords(records.slice(first), columns, { limits, titleRow: first + 1 })
  return { ...table, problems: [...table.problems, ...broken].slice(0, limits.problems) }
}
