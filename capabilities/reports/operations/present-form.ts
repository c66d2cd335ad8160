import type { CellContent } from '#platform/documents/edit-sheet.ts'
import type { CellFormat, CellRange, WorkbookCell } from '#platform/documents/workbook.ts'
import { dayOfSerial } from '#platform/documents/workbook-days.ts'
import type { CellState } from '../words.ts'
import type { CellShape, QuestionShape } from '../shapes.ts'
import type { FilledCell } from './filler.ts'
import type { ReadForm, ReadSheet } from './read-form.ts'

/** Most of a sheet that is shown; the workbook itself is filled whole. */
const most = { rows: 400, columns: 80 }

const placeName = ({ row, column }: { row: number; column: number }): string => `${row} ${column}`

/** How many cells of the whole form are in which state. */
export function countsOf({ sheets }: ReadForm): Record<CellState, number> {
  const cells = sheets.flatMap((sheet) => sheet.cells)
  const count = (state: CellState) => cells.filter((cell) => cell.state === state).length
  return {
    filled: count('filled'),
    guess: count('guess'),
    asked: count('asked'),
    missing: count('missing'),
    nothing: count('nothing'),
    given: count('given'),
    byHand: count('byHand'),
  }
}

/** One sheet as people see it, with what the house fills in. */
export function shownSheet({ sheets }: ReadForm, wanted: number) {
  const index = Math.min(Math.max(wanted, 0), sheets.length - 1)
  const sheet = sheets[index]
  if (!sheet) throw new Error('a workbook without sheets was read')
  const questions = questionsOf(sheet)
  const [rows, columns] = [extent(sheet, 'row'), extent(sheet, 'column')]
  const size = { row: Math.min(rows, most.rows), column: Math.min(columns, most.columns) }
  return {
    index,
    rows: size.row,
    columns: size.column,
    isCut: rows > most.rows || columns > most.columns,
    cells: shownCells(sheet, questions, size),
    questions: questions.map(({ question }) => question),
    unknownNames: [
      ...new Set(sheet.cells.flatMap(({ node, nodeLabel }) => (node ? [] : (nodeLabel ?? [])))),
    ].slice(0, 100),
  }
}

const extent = ({ sheet, cells }: ReadSheet, way: 'row' | 'column'): number =>
  [...sheet.cells.filter(({ text }) => text !== ''), ...cells].reduce(
    (far, cell) => Math.max(far, cell[way]),
    1,
  )

type Asked = { readonly name: string; readonly question: QuestionShape }

const questionName = ({ axis, key, asks }: FilledCell): string =>
  `${axis} ${key === '' ? asks.join('/') : key}`

function questionsOf({ cells }: ReadSheet): Asked[] {
  const groups = Map.groupBy(
    cells.filter(({ asks }) => asks.length > 0),
    questionName,
  )
  return [...groups].flatMap(([name, group]) => {
    const [first] = group
    return first ? [{ name, question: questionOf(first, group) }] : []
  })
}

function questionOf(first: FilledCell, group: readonly FilledCell[]): QuestionShape {
  const open = group.filter(({ state }) => state === 'missing')
  const nodes = new Map(
    open.flatMap(({ node }) => (node ? [[node.id, { nodeId: node.id, name: node.name }]] : [])),
  )
  return {
    key: first.key,
    label: first.asks.join(' · '),
    axis: first.axis,
    unit: first.unit,
    meaning: first.meaning,
    certainty: first.certainty,
    cells: group.length,
    filled: group.filter(({ state }) => state === 'filled').length,
    missing: [...nodes.values()],
  }
}

function shownCells(read: ReadSheet, questions: readonly Asked[], size: Place): CellShape[] {
  const { sheet, cells, sides } = read
  const filled = new Map(cells.map((cell) => [placeName(cell), cell]))
  const beside = new Map(sides.map((side) => [placeName(side), side.content]))
  const numbers = new Map(questions.map(({ name }, at) => [name, at]))
  const drawn = new Map(sheet.cells.map((cell) => [placeName(cell), cell]))
  const spans = spansOf(sheet.merges)
  return placesWithin(size)
    .filter(spans.isShown)
    .map(({ row, column }) => {
      const place = placeName({ row, column })
      const shape = { row, column, ...spans.of(row, column) }
      const cell = filled.get(place)
      if (cell) return { ...shape, ...answerOf(cell, numbers) }
      return { ...shape, ...labelOf(drawn.get(place), beside.get(place)) }
    })
}

type Place = { readonly row: number; readonly column: number }

const answerOf = (cell: FilledCell, numbers: ReadonlyMap<string, number>) => ({
  text: textOf(cell.content, cell.format) ?? cell.given,
  isHead: false,
  isComputed: false,
  state: cell.state,
  question: numbers.get(questionName(cell)) ?? null,
  source: cell.source,
})

const labelOf = (cell: WorkbookCell | undefined, side: CellContent | undefined) => ({
  text: textOf(side ?? null, 'date') ?? cell?.text ?? '',
  isHead: side === undefined && (cell?.text ?? '') !== '',
  isComputed: (cell?.formula ?? null) !== null,
  state: side === undefined ? null : ('filled' as const),
  question: null,
  source: null,
})

const placesWithin = (size: Place): Place[] =>
  Array.from({ length: size.row * size.column }, (_, at) => ({
    row: Math.floor(at / size.column) + 1,
    column: (at % size.column) + 1,
  }))

function textOf(content: CellContent | null, format: CellFormat): string | null {
  if (!content) return null
  if ('text' in content) return content.text
  if (format === 'percent') return `${Number((content.number * 100).toFixed(2))}%`
  return (format === 'date' ? dayOfSerial(content.number, false) : null) ?? String(content.number)
}

function spansOf(merges: readonly CellRange[]) {
  const corners = new Map(merges.map((range) => [placeName({ row: range.top, column: range.left }), range]))
  const covered = coveredBy(merges)
  return {
    of: (row: number, column: number) => {
      const range = corners.get(placeName({ row, column }))
      return {
        spanRows: range ? Math.min(range.bottom, most.rows) - range.top + 1 : 1,
        spanColumns: range ? Math.min(range.right, most.columns) - range.left + 1 : 1,
      }
    },
    isShown: ({ row, column }: Place): boolean => !covered.has(placeName({ row, column })),
  }
}

/** The cells that lie under the corner of a merged range. */
const coveredBy = (merges: readonly CellRange[]): ReadonlySet<string> =>
  new Set(
    merges.flatMap(({ top, left, bottom, right }) => {
      const size = {
        row: Math.min(bottom, most.rows) - top + 1,
        column: Math.min(right, most.columns) - left + 1,
      }
      const under = placesWithin({ row: Math.max(size.row, 0), column: Math.max(size.column, 1) }).slice(1)
      return under.map(({ row, column }) => placeName({ row: row + top - 1, column: column + left - 1 }))
    }),
  )
