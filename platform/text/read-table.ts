import { Problem, problemTexts } from '../errors.ts'
import { decodeText, type TextEncoding } from './decode-text.ts'
import { unescapeFormula } from './formula.ts'
import { type CsvRecords, readRecords } from './read-records.ts'

/** One column to read: the titles it may have in the first row, and whether every row must fill it. */
export type TableColumn = { readonly titles: readonly string[]; readonly required: boolean }

/** One thing wrong with one cell; `row` is the row as a spreadsheet numbers it, the titles being row 1. */
export type RowProblem = {
  readonly row: number
  readonly field: string
  readonly zh: string
  readonly en: string
}

/** A row whose required cells are filled, by the names of the columns. */
export type TableRow<Name extends string> = {
  readonly row: number
  readonly values: Readonly<Record<Name, string>>
}

/** What a table held, and what is wrong with it row by row. */
export type Table<Name extends string> = {
  readonly encoding: TextEncoding
  readonly rows: readonly TableRow<Name>[]
  /** Rows with problems are listed here and left out of `rows`. */
  readonly problems: readonly RowProblem[]
  /** Titles in the file that nobody asked for. */
  readonly ignored: readonly string[]
}

/** How large a table may be, and how many problems are listed. */
export type TableLimits = {
  readonly bytes: number
  readonly rows: number
  readonly columns: number
  readonly problems: number
}
/** The limits unless the caller gives others. */
export const tableLimits: TableLimits = {
  bytes: 32 * 1024 * 1024,
  rows: 200_000,
  columns: 200,
  problems: 1000,
}

/** Why a whole table is refused. */
const tableProblems = problemTexts('table', {
  tooLarge: { zh: '文件太大，请分成几份再导入', en: 'The file is too large; split it' },
  tooManyRows: { zh: '行数太多，请分成几份再导入', en: 'Too many rows; split the file' },
  tooManyColumns: { zh: '列数太多，请只保留需要的列', en: 'Too many columns; keep those needed' },
  empty: { zh: '文件里没有内容', en: 'The file is empty' },
  badTitles: { zh: '第一行的列名不对', en: 'The titles in the first row do not fit' },
})

/** Reads CSV bytes (UTF-8, UTF-16 or GB18030; comma, tab or semicolon) into checked rows. */
export function readTable<const Name extends string>(
  bytes: Uint8Array,
  columns: Readonly<Record<Name, TableColumn>>,
  limits: TableLimits = tableLimits,
): Table<Name> {
  const { encoding, records, broken } = readCsv(bytes, limits)
  const { problems, ...checked } = checkRecords(records, columns, { limits })
  return { encoding, ...checked, problems: [...problems, ...broken].slice(0, limits.problems) }
}

/** The cells of a CSV, not checked yet, and from where on it could not be read. */
export type CsvCells = Pick<CsvRecords, 'records'> & {
  readonly encoding: TextEncoding
  readonly broken: readonly RowProblem[]
}

/** Reads CSV bytes into cells; one row more than `limits` allow is read, so that too many are refused and not cut off. */
export function readCsv(bytes: Uint8Array, limits: TableLimits = tableLimits): CsvCells {
  if (bytes.length > limits.bytes)
    throw new Problem('too-large', tableProblems.tooLarge, { limitBytes: limits.bytes })
  const { text, encoding } = decodeText(bytes)
  const { records, brokenAt } = readRecords(text, limits.rows + rowsAbove + 2)
  return { encoding, records, broken: brokenAt === null ? [] : [brokenRow(brokenAt)] }
}

/** Rows that may stand above the titles, such as a heading. */
export const rowsAbove = 20

type Checking = {
  readonly limits?: TableLimits
  /** The number a spreadsheet shows before the titles; 1 unless something stands above them. */
  readonly titleRow?: number
}

/** Checks records whose first holds the titles, wherever they were read from. */
export function checkRecords<const Name extends string>(
  records: readonly (readonly string[])[],
  columns: Readonly<Record<Name, TableColumn>>,
  { limits = tableLimits, titleRow = 1 }: Checking = {},
): Omit<Table<Name>, 'encoding'> {
  const titles = records[0] ?? []
  refuseBySize(titles, records.length - 1, limits)
  const { found, ignored } = placesOf(titles, columns)
  const required = found.map(([name]) => name).filter((name) => columns[name].required)
  const sheet = { columns, titles, required }
  const rows: TableRow<Name>[] = []
  const problems: RowProblem[] = []
  for (let at = 1; at < records.length; at += 1) {
    const cells = records[at] ?? []
    if (cells.every(isBlank)) continue
    const row = { row: titleRow + at, values: valuesOf(cells, found) }
    if (isWhole(row, cells, sheet)) rows.push(row)
    else if (problems.length < limits.problems) problems.push(...rowProblems(row, cells, sheet))
  }
  return { rows, problems: problems.slice(0, limits.problems), ignored }
}

function refuseBySize(titles: readonly string[], rows: number, limits: TableLimits): void {
  if (titles.every(isBlank)) throw new Problem('invalid-input', tableProblems.empty)
  if (titles.length > limits.columns) throw new Problem('too-large', tableProblems.tooManyColumns)
  if (rows > limits.rows)
    throw new Problem('too-large', tableProblems.tooManyRows, { limitRows: limits.rows })
}

/** Whether a row holds the titles of every column that must be there. */
export const holdsTitles = <const Name extends string>(
  cells: readonly string[],
  columns: Readonly<Record<Name, TableColumn>>,
): boolean => {
  const there = new Set(cells.map(titleKey))
  return namesOf(columns).every(
    (name) =>
      !columns[name].required || [name, ...columns[name].titles].some((title) => there.has(titleKey(title))),
  )
}

const isBlank = (cell: string): boolean => cell.trim() === ''

function brokenRow({ row, isQuote }: NonNullable<CsvRecords['brokenAt']>): RowProblem {
  return {
    row,
    field: '',
    zh: isQuote ? '从这一行起引号不成对，后面的行没有读' : '这一行读不了，后面的行没有读',
    en: isQuote
      ? 'A quotation mark is not closed from here on; the rest was not read'
      : 'This row cannot be read; the rest was not read',
  }
}

type Places<Name extends string> = {
  readonly found: readonly (readonly [Name, number])[]
  readonly ignored: readonly string[]
}

function placesOf<Name extends string>(
  titles: readonly string[],
  columns: Readonly<Record<Name, TableColumn>>,
): Places<Name> {
  const clean = titles.map(titleKey)
  const found: [Name, number][] = []
  const fields: { field: string; zh: string; en: string }[] = []
  for (const name of namesOf(columns)) {
    const { titles: accepted, required } = columns[name]
    const wanted = new Set([name, ...accepted].map(titleKey))
    const at = clean.flatMap((title, index) => (wanted.has(title) ? [index] : []))
    const shown = accepted[0] ?? name
    if (at.length > 1)
      fields.push({
        field: name,
        zh: `“${shown}”这一列出现了 ${at.length} 次`,
        en: `${name} appears ${at.length} times`,
      })
    if (at.length === 0 && required)
      fields.push({ field: name, zh: `缺少“${shown}”这一列`, en: `The column ${name} is missing` })
    found.push([name, at[0] ?? -1])
  }
  if (fields.length > 0) throw new Problem('invalid-input', tableProblems.badTitles, { fields, titles })
  const used = new Set(found.map(([, at]) => at))
  return { found, ignored: titles.filter((title, at) => !used.has(at) && title.trim() !== '') }
}

const titleKey = (title: string): string => title.normalize('NFKC').trim().toLowerCase()

/** `Object.keys` of a record typed by its names has exactly those names. */
const namesOf = <Name extends string>(columns: Readonly<Record<Name, TableColumn>>): Name[] =>
  Object.keys(columns) as Name[]

/** Guarantee: `found` holds every name of the columns, so every name gets its value. */
function valuesOf<Name extends string>(
  cells: readonly string[],
  found: Places<Name>['found'],
): Record<Name, string> {
  const values = {} as Record<Name, string>
  for (const [name, at] of found) values[name] = unescapeFormula(cells[at] ?? '').trim()
  return values
}

type Sheet<Name extends string> = {
  readonly columns: Readonly<Record<Name, TableColumn>>
  readonly titles: readonly string[]
  readonly required: readonly Name[]
}

const hasMore = (cells: readonly string[], { titles }: { readonly titles: readonly string[] }): boolean =>
  cells.length > titles.length && !cells.slice(titles.length).every(isBlank)

/** What nearly every row is, said without making anything. */
const isWhole = <Name extends string>(
  { values }: TableRow<Name>,
  cells: readonly string[],
  sheet: Sheet<Name>,
): boolean => sheet.required.every((name) => values[name] !== '') && !hasMore(cells, sheet)

function rowProblems<Name extends string>(
  { row, values }: TableRow<Name>,
  cells: readonly string[],
  sheet: Sheet<Name>,
): RowProblem[] {
  const problems: RowProblem[] = []
  if (hasMore(cells, sheet)) {
    const [has, expected] = [cells.length, sheet.titles.length]
    problems.push({
      row,
      field: '',
      zh: `这一行有 ${has} 格，列名只有 ${expected} 个，可能多了逗号`,
      en: `This row has ${has} cells for ${expected} titles`,
    })
  }
  for (const name of sheet.required.filter((one) => values[one] === '')) {
    const { titles } = sheet.columns[name]
    problems.push({ row, field: name, zh: `“${titles[0] ?? name}”没有填`, en: `${name} is empty` })
  }
  return problems
}
