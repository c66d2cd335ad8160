import { Problem } from '../errors.ts'
import { documentProblems } from './document-problems.ts'
import type { DocumentTable, TableCell } from './document-table.ts'
import { openPackage } from './open-package.ts'
import { readXml, type XmlAttributes } from './read-xml.ts'

/** How much of a text document is read. */
const most = { tables: 200, rows: 3_000, columns: 60, cells: 100_000, paragraphsBefore: 30 }

type WordCell = { text: string; span: number; merge: 'restart' | 'continue' | null }
type WordRow = { skipped: number; readonly cells: WordCell[] }
type Reading = {
  readonly tables: DocumentTable[]
  before: string[]
  /** Tables inside cells are read as words of the cell around them. */
  depth: number
  rows: WordRow[]
  paragraph: string
  cellCount: number
}

/** The outermost tables of a .docx, merged cells filled, with the paragraphs before each. */
export async function parseWordTables(bytes: Uint8Array): Promise<DocumentTable[]> {
  const document = (await openPackage(bytes)).get('word/document.xml')
  if (!document) throw new Problem('invalid-input', documentProblems.notATextDocument)
  const reading: Reading = { tables: [], before: [], depth: 0, rows: [], paragraph: '', cellCount: 0 }
  let isText = false
  readXml(document, {
    open: (name, attributes) => {
      if (name === 't') isText = true
      else openers[name]?.(reading, attributes)
    },
    close: (name) => {
      if (name === 't') isText = false
      else closers[name]?.(reading)
    },
    text: (text) => {
      if (isText) reading.paragraph += text
    },
  })
  return reading.tables
}

type Step = (reading: Reading, attributes: XmlAttributes) => void

const refuse = (): never => {
  throw new Problem('too-large', documentProblems.tooManyCells)
}

const lastRow = ({ rows }: Reading): WordRow | undefined => rows.at(-1)
const lastCell = (reading: Reading): WordCell | undefined => lastRow(reading)?.cells.at(-1)

const countOf = ({ val }: XmlAttributes): number => {
  const count = Number(val)
  return Number.isInteger(count) && count >= 0 && count <= most.columns ? count : refuse()
}

const atDepthOne =
  (step: Step): Step =>
  (reading, attributes) => {
    if (reading.depth === 1) step(reading, attributes)
  }

const openers: Readonly<Record<string, Step>> = {
  tbl: (reading) => {
    reading.depth += 1
    if (reading.depth === 1) reading.rows = []
  },
  tr: atDepthOne(({ rows }) => {
    if (rows.length >= most.rows) refuse()
    rows.push({ skipped: 0, cells: [] })
  }),
  tc: atDepthOne((reading) => {
    reading.cellCount += 1
    if (reading.cellCount > most.cells) refuse()
    lastRow(reading)?.cells.push({ text: '', span: 1, merge: null })
  }),
  gridBefore: atDepthOne((reading, attributes) => {
    const row = lastRow(reading)
    if (row) row.skipped = countOf(attributes)
  }),
  gridSpan: atDepthOne((reading, attributes) => {
    const cell = lastCell(reading)
    if (cell) cell.span = Math.max(1, countOf(attributes))
  }),
  vMerge: atDepthOne((reading, { val }) => {
    const cell = lastCell(reading)
    if (cell) cell.merge = val === 'restart' ? 'restart' : 'continue'
  }),
  tab: (reading) => {
    reading.paragraph += ' '
  },
  br: (reading) => {
    reading.paragraph += '\n'
  },
}

const closers: Readonly<Record<string, (reading: Reading) => void>> = {
  p: (reading) => {
    const text = reading.paragraph.trim()
    reading.paragraph = ''
    if (text === '') return
    const cell = reading.depth > 0 ? lastCell(reading) : undefined
    if (cell) cell.text = cell.text === '' ? text : `${cell.text}\n${text}`
    else if (reading.depth === 0) reading.before = [...reading.before, text].slice(-most.paragraphsBefore)
  },
  tbl: (reading) => {
    reading.depth -= 1
    if (reading.depth > 0) return
    if (reading.tables.length >= most.tables) refuse()
    reading.tables.push({ name: '', before: reading.before, rows: filledUp(reading.rows) })
    reading.before = []
  },
}

function filledUp(rows: readonly WordRow[]): TableCell[][] {
  const grid: TableCell[][] = []
  for (const row of rows) grid.push(cellsOf(row, grid.at(-1)))
  const width = grid.reduce((widest, cells) => Math.max(widest, cells.length), 0)
  const blank = { text: '', isFirst: true }
  return grid.map((cells) => [...cells, ...Array.from({ length: width - cells.length }, () => blank)])
}

function cellsOf({ skipped, cells }: WordRow, above: readonly TableCell[] | undefined): TableCell[] {
  const filled: TableCell[] = Array.from({ length: skipped }, () => ({ text: '', isFirst: true }))
  for (const { text, span, merge } of cells) {
    if (filled.length + span > most.columns) refuse()
    const own = merge === 'continue' ? (above?.[filled.length]?.text ?? '') : text
    for (let at = 0; at < span; at += 1) filled.push({ text: own, isFirst: at === 0 && merge !== 'continue' })
  }
  return filled
}
