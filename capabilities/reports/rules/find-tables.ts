import type { CellFormat, WorkbookSheet } from '#platform/documents/workbook.ts'
import { type FormGrid, formGrid } from './form-grid.ts'
import { isByHand, isNameHead, isSerial, labelKey } from './label-text.ts'

/** One place of a form where something may be filled in, with the labels that say what. */
export type FormCell = {
  readonly row: number
  readonly column: number
  /** Labels of its row from left to right, and of its column from top to bottom. */
  readonly rowPath: readonly string[]
  readonly columnPath: readonly string[]
  readonly format: CellFormat
  readonly given: string
}

/** A line such as 填报单位：____ beside a table. `isWithin` if its answer goes behind the colon in the same cell. */
export type SideLabel = {
  readonly label: string
  readonly row: number
  readonly column: number
  readonly isWithin: boolean
  readonly format: CellFormat
}

export type FormTable = {
  /** Rows without a name, under a head that asks for one, are numbered by `blankRow` from 0. */
  readonly cells: readonly (FormCell & { readonly blankRow: number | null })[]
  readonly labels: { readonly rows: readonly string[]; readonly columns: readonly string[] }
}

export type FormSheet = {
  readonly title: string
  readonly sides: readonly SideLabel[]
  readonly tables: readonly FormTable[]
}

const side =
  /^(填报单位|填表单位|报送单位|填报日期|填表日期|报送日期|填报时间|统计时间|统计期间|所属时期|制表日期|填报人|填表人|联系人|联系电话|负责人|审核人|单位负责人)[（(]?.{0,6}[)）]?[:：](.*)$/

type RowKind = 'blank' | 'prose' | 'side' | 'head' | 'data' | 'unnamed'

/** Finds what a sheet asks for: its title, the lines beside, and its tables with one or several rows of heads. */
export function findTables(sheet: Pick<WorkbookSheet, 'cells' | 'merges'>): FormSheet {
  const grid = formGrid(sheet)
  const kinds = rowsOf(grid).map((row) => ({ row, kind: kindOf(grid, row) }))
  const prose = kinds.find(({ kind }) => kind === 'prose')
  return {
    title: prose ? (labelsIn(grid, prose.row)[0]?.label ?? '') : '',
    sides: kinds.filter(({ kind }) => kind === 'side').flatMap(({ row }) => sidesIn(grid, row)),
    tables: runsOf(kinds).map((run) => tableOf(grid, run)),
  }
}

const rowsOf = ({ top, bottom }: FormGrid): number[] =>
  Array.from({ length: Math.max(0, bottom - top + 1) }, (_, at) => top + at)

const columnsOf = ({ left, right }: FormGrid): number[] =>
  Array.from({ length: Math.max(0, right - left + 1) }, (_, at) => left + at)

type Placed = { readonly column: number; readonly label: string }

/** The labels of a row, each merged cell once. */
function labelsIn(grid: FormGrid, row: number): Placed[] {
  const placed: Placed[] = []
  for (const column of columnsOf(grid)) {
    const label = grid.label(row, column)
    const isContinued =
      placed.at(-1)?.label === label && !grid.isOpen(row, column) && isMergedOn(grid, row, column)
    if (label !== '' && !isContinued) placed.push({ column, label })
  }
  return placed
}

const isMergedOn = (grid: FormGrid, row: number, column: number): boolean =>
  column > grid.left && grid.width(row, column) > 1 && grid.given(row, column) === ''

function kindOf(grid: FormGrid, row: number): RowKind {
  const labels = labelsIn(grid, row)
  const opens = columnsOf(grid).filter((column) => grid.isDrawn(row, column) && grid.isOpen(row, column))
  if (labels.length === 0) return opens.length > 1 ? 'unnamed' : 'blank'
  if (labels.some(({ label }) => side.test(label))) return 'side'
  if (opens.length <= 1 && isProse(grid, row, labels)) return 'prose'
  return isHead(grid, row, { labels, opens }) ? 'head' : 'data'
}

/** A row of heads is all words, but perhaps for its corner. */
function isHead(
  grid: FormGrid,
  row: number,
  { labels, opens }: { labels: readonly Placed[]; opens: readonly number[] },
): boolean {
  const isCornerOnly = opens.length === 1 && (opens[0] ?? 0) < (labels[0]?.column ?? 0)
  return labels.length > 1 && (opens.length === 0 || isCornerOnly) && !hasFormula(grid, row)
}

/** A line of words for itself: one label over most of the width, or a lone one beside nothing that is drawn. */
function isProse(grid: FormGrid, row: number, labels: readonly Placed[]): boolean {
  const [first] = labels
  if (labels.length !== 1 || !first) return false
  const columns = columnsOf(grid)
  const isWide = columns.length > 1 && grid.width(row, first.column) >= columns.length * 0.6
  const isAlone = columns.every((column) => column === first.column || !grid.isDrawn(row, column))
  return isWide || isAlone
}

const hasFormula = (grid: FormGrid, row: number): boolean =>
  columnsOf(grid).some((column) => grid.isComputed(row, column))

type Run = { readonly heads: readonly number[]; readonly rows: readonly { row: number; kind: RowKind }[] }

type Told = { readonly row: number; readonly kind: RowKind }
type Growing = { readonly heads: number[]; readonly rows: Told[] }

/** Rows of heads with the rows of data under them; a line of words, a side label or a new head ends a table. */
function runsOf(kinds: readonly Told[]): Run[] {
  const runs: Growing[] = []
  for (const told of kinds) {
    const last = runs.at(-1)
    if (!last || !belongsTo(last, told)) runs.push({ heads: [], rows: [] })
    const run = runs.at(-1)
    if (told.kind === 'head') run?.heads.push(told.row)
    if (told.kind === 'data' || told.kind === 'unnamed') run?.rows.push(told)
  }
  return runs.filter(({ heads, rows }) => rows.length > 0 && (heads.length > 0 || rows.some(isData)))
}

const isData = ({ kind }: Told): boolean => kind === 'data'

function belongsTo({ heads, rows }: Growing, { kind }: Told): boolean {
  if (kind === 'unnamed') return heads.length > 0
  return kind === 'data' || (kind === 'head' && rows.length === 0)
}

function tableOf(grid: FormGrid, { heads, rows }: Run): FormTable {
  const columnPath = new Map(columnsOf(grid).map((column) => [column, pathDown(grid, heads, column)]))
  const naming = namingColumns(grid, rows, columnPath)
  const isNamed = [...columnPath].some(
    ([column, path]) => naming.has(column) && isNameHead(labelKey(path.at(-1) ?? '')),
  )
  const asked = isNamed ? rows : rows.filter(({ kind }) => kind === 'data')
  const computed = computedColumns(grid, asked)
  const unnamed = new Map(asked.filter(({ kind }) => kind === 'unnamed').map(({ row }, at) => [row, at]))
  const cells = asked.flatMap(({ row }) =>
    columnsOf(grid)
      .filter(
        (column) =>
          !computed.has(column) &&
          isAsked(grid, { row, column, heads, path: columnPath.get(column) ?? [], naming }),
      )
      .map((column) => ({
        row,
        column,
        rowPath: heads.length > 0 ? pathAcross(grid, row, naming) : nearestPath(grid, row, column),
        columnPath: columnPath.get(column) ?? [],
        format: grid.format(row, column),
        given: grid.given(row, column),
        blankRow: unnamed.get(row) ?? null,
      })),
  )
  return {
    cells,
    labels: {
      rows: [...new Set(cells.flatMap(({ rowPath }) => rowPath))],
      columns: [...new Set(cells.flatMap(({ columnPath: path }) => path))],
    },
  }
}

/** Columns that the form computes by itself. */
const computedColumns = (grid: FormGrid, rows: readonly { readonly row: number }[]): ReadonlySet<number> =>
  new Set(
    columnsOf(grid).filter(
      (column) => rows.filter(({ row }) => grid.isComputed(row, column)).length * 2 > rows.length,
    ),
  )

const pathDown = (grid: FormGrid, heads: readonly number[], column: number): string[] =>
  heads
    .map((row) => grid.label(row, column))
    .filter((label, at, all) => label !== '' && label !== all[at - 1])

/** The columns that name the rows: their head says so, or most of their cells are words. */
function namingColumns(
  grid: FormGrid,
  rows: Run['rows'],
  paths: ReadonlyMap<number, readonly string[]>,
): ReadonlySet<number> {
  const data = rows.filter(({ kind }) => kind === 'data')
  return new Set(
    columnsOf(grid).filter((column) => {
      const worded = data.filter(({ row }) => grid.label(row, column) !== '').length
      const head = labelKey(paths.get(column)?.at(-1) ?? '')
      return data.length > 0 ? worded * 2 > data.length : isNameHead(head)
    }),
  )
}

type Place = {
  readonly row: number
  readonly column: number
  readonly heads: readonly number[]
  readonly path: readonly string[]
  readonly naming: ReadonlySet<number>
}

function isAsked(grid: FormGrid, { row, column, heads, path, naming }: Place): boolean {
  if (!grid.isOpen(row, column)) return false
  const head = labelKey(path.at(-1) ?? '')
  if (isSerial(head) || isByHand(head)) return false
  if (heads.length > 0) return path.length > 0 && (!naming.has(column) || isNameHead(head))
  return grid.isDrawn(row, column) && nearestPath(grid, row, column).length > 0
}

const pathAcross = (grid: FormGrid, row: number, naming: ReadonlySet<number>): string[] =>
  [...naming]
    .map((column) => grid.label(row, column))
    .filter((label, at, all) => label !== '' && label !== all[at - 1])

/** Without heads: the words directly before the cell, back to the last place that is filled in. */
function nearestPath(grid: FormGrid, row: number, column: number): string[] {
  const path: string[] = []
  for (let before = column - 1; before >= grid.left; before -= 1) {
    const label = grid.label(row, before)
    if (label !== '' && label !== path[0]) path.unshift(label)
    if (label === '' && grid.isOpen(row, before) && path.length > 0) break
  }
  return path
}

function sidesIn(grid: FormGrid, row: number): SideLabel[] {
  return labelsIn(grid, row).flatMap(({ column, label }): SideLabel[] => {
    const found = side.exec(label)
    if (!found?.[1] || found[2] !== '') return []
    const next = column + grid.width(row, column)
    const isBeside = grid.isDrawn(row, next) && grid.isOpen(row, next)
    const place = { label: found[1], row, column: isBeside ? next : column, isWithin: !isBeside }
    return [{ ...place, format: grid.format(row, place.column) }]
  })
}
