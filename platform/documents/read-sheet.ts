import { Problem } from '../errors.ts'
import { documentProblems } from './document-problems.ts'
import { readXml, type XmlAttributes } from './read-xml.ts'
import { type CellFormat, type CellRange, cellAt, type WorkbookCell, workbookLimits } from './workbook.ts'
import { dayOfSerial } from './workbook-days.ts'

/** What reading a sheet needs of the rest of the workbook; `room` counts cells over all sheets. */
export type SheetSurroundings = {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly isFrom1904: boolean
  readonly room: { left: number }
}

type Raw = {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  formula: string | null
}

type Reading = {
  readonly cells: WorkbookCell[]
  readonly merges: CellRange[]
  merged: number
  row: number
  column: number
  cell: Raw | null
  into: 'value' | 'formula' | null
  isPhonetic: boolean
}

/** The cells and merged ranges of one sheet. */
export function readSheet(
  part: Uint8Array,
  around: SheetSurroundings,
): { cells: readonly WorkbookCell[]; merges: readonly CellRange[] } {
  const reading: Reading = {
    cells: [],
    merges: [],
    merged: 0,
    row: 0,
    column: 0,
    cell: null,
    into: null,
    isPhonetic: false,
  }
  readXml(part, {
    open: (name, attributes) => opened(reading, name, attributes),
    text: (text) => said(reading, text),
    close: (name) => closed(reading, name, around),
  })
  return { cells: reading.cells, merges: reading.merges }
}

function opened(reading: Reading, name: string, attributes: XmlAttributes): void {
  switch (name) {
    case 'row':
      reading.row = attributes.r === undefined ? reading.row + 1 : Number(attributes.r)
      reading.column = 0
      return
    case 'c':
      reading.cell = startCell(reading, attributes)
      return
    case 'rPh':
      reading.isPhonetic = true
      return
    case 'mergeCell':
      addMerge(reading, attributes.ref ?? '')
      return
    default:
      enteredContent(reading, name)
  }
}

function enteredContent(reading: Reading, name: string): void {
  if (name === 'v' || name === 't') reading.into = reading.isPhonetic ? null : 'value'
  if (name !== 'f') return
  reading.into = 'formula'
  if (reading.cell) reading.cell.formula = ''
}

function startCell(reading: Reading, attributes: XmlAttributes): Raw {
  const named =
    attributes.r === undefined ? { row: reading.row, column: reading.column + 1 } : cellAt(attributes.r)
  if (!named) throw new Problem('invalid-input', documentProblems.damaged)
  reading.column = named.column
  const style = Number(attributes.s ?? 0)
  return { ...named, type: attributes.t ?? 'n', style, value: '', formula: null }
}

function addMerge(reading: Reading, ref: string): void {
  const [start = '', end = start] = ref.split(':')
  const [from, to] = [cellAt(start), cellAt(end)]
  if (!from || !to) throw new Problem('invalid-input', documentProblems.damaged)
  reading.merged += (to.row - from.row + 1) * (to.column - from.column + 1)
  if (reading.merged > workbookLimits.merged) throw new Problem('too-large', documentProblems.tooManyCells)
  reading.merges.push({ top: from.row, left: from.column, bottom: to.row, right: to.column })
}

function said({ cell, into }: Reading, text: string): void {
  if (!cell || !into) return
  if (into === 'value') cell.value += text
  else cell.formula = (cell.formula ?? '') + text
}

function closed(reading: Reading, name: string, around: SheetSurroundings): void {
  if (name === 'v' || name === 't' || name === 'f') reading.into = null
  if (name === 'rPh') reading.isPhonetic = false
  if (name !== 'c' || !reading.cell) return
  around.room.left -= 1
  if (around.room.left < 0) {
    throw new Problem('too-large', documentProblems.tooManyCells, { limitCells: workbookLimits.cells })
  }
  reading.cells.push(finished(reading.cell, around))
  reading.cell = null
}

function finished(raw: Raw, around: SheetSurroundings): WorkbookCell {
  const { row, column, formula } = raw
  const format = around.formats[raw.style] ?? 'general'
  const number = raw.type === 'n' && raw.value.trim() !== '' ? Number(raw.value) : null
  if (number !== null && !Number.isFinite(number))
    throw new Problem('invalid-input', documentProblems.damaged)
  const day = number !== null && format === 'date' ? dayOfSerial(number, around.isFrom1904) : null
  const text =
    day ?? (number === null ? wordsOf(raw, around.strings) : String(Number(number.toPrecision(15))))
  return { row, column, text, number, day, formula, format }
}

function wordsOf(raw: Raw, strings: readonly string[]): string {
  if (raw.type === 's') return raw.value === '' ? '' : (strings[Number(raw.value)] ?? '')
  if (raw.type === 'b') return raw.value === '1' ? 'TRUE' : 'FALSE'
  return raw.value
}
