import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { useSay } from '#platform/web/language.ts'
import { useWords } from '#platform/web/words.ts'
import type { FigureShape, Heading, ValueShape } from '../contract.ts'
import type { ColumnAxis } from '../shapes.ts'
import { cockpitWords } from './cockpit-words.ts'
import { standingOf } from './say-goal.ts'
import { sayMeaning, sayValue } from './say-value.ts'
import type { ReadTable } from './read-table.ts'
import { type TableView, useTableView } from './table-view.ts'
import { tableWords } from './table-words.ts'
import { useTableNames } from './use-table-names.ts'

type Line = {
  /** Null for the line of totals. */
  readonly heading: Heading | null
  readonly name: string
  readonly values: readonly ValueShape[]
  readonly total: ValueShape | undefined
}

function linesOf({ data }: ReadTable, naming: (heading: Heading) => string, total: string): Line[] {
  const lines = data.rows.map((heading, at) => ({
    heading,
    name: naming(heading),
    values: data.cells[at] ?? [],
    total: data.rowTotals?.[at],
  }))
  const whole = { heading: null, name: total, values: data.columnTotals, total: data.total ?? undefined }
  return [...lines, whole]
}

/** The table itself; every number opens down to its entries. */
export function FigureTable({ table }: { readonly table: ReadTable }) {
  const words = useWords(tableWords)
  const { heading } = useTableNames(table)
  const columns = useColumns(table)
  return (
    <Table
      caption={words.title}
      quietCaption
      columns={columns}
      items={linesOf(table, heading, words.total)}
      idOf={(line) => line.heading?.id ?? 'total'}
    />
  )
}

function useColumns(table: ReadTable): Column<Line>[] {
  const words = useWords(tableWords)
  const { view, data } = table
  const { heading, figureAt } = useTableNames(table)
  const columnOf = (
    column: Heading | null,
    title: string,
    valueIn: (line: Line) => ValueShape | undefined,
  ): Column<Line> => ({
    id: column?.id ?? 'total',
    title,
    number: true,
    cell: (line) => (
      <Cell
        table={table}
        row={line}
        column={column}
        value={valueIn(line)}
        figure={figureAt(column)}
        columnName={title}
      />
    ),
  })
  const total = view.columns === 'period' ? words.wholeYear : words.total
  return [
    { id: 'name', title: words.name, cell: (line) => line.name },
    ...data.columns.map((column, at) => columnOf(column, heading(column), ({ values }) => values[at])),
    ...(data.rowTotals ? [columnOf(null, total, (line) => line.total)] : []),
  ]
}

type CellProps = {
  readonly table: ReadTable
  readonly row: Line
  readonly column: Heading | null
  readonly value: ValueShape | undefined
  readonly figure: FigureShape | undefined
  readonly columnName: string
}

type Place = Readonly<Record<string, string | null>>

/** What a row or column says about where a number opens. */
function placeIn(axis: ColumnAxis, { id, from, to }: Heading): Place {
  switch (axis) {
    case 'below':
      return { node: id }
    case 'period':
      return { from, to }
    case 'figure':
      return { figure: id }
    default:
      return { slice: id }
  }
}

/** Where a number opens: its own place, days, slice and figure. */
const placeOf = (view: TableView, row: Heading | null, column: Heading | null): Place => ({
  period: 'range',
  from: view.from,
  to: view.to,
  ...(row && placeIn(view.rows, row)),
  ...(column && placeIn(view.columns, column)),
})

function Cell({ table, row, column, value, figure, columnName }: CellProps) {
  const words = useWords(tableWords)
  const said = useWords(cockpitWords)
  const say = useSay()
  const { linkTo } = useTableView()
  if (!figure || !value) return <>—</>
  const number = sayValue(figure, value, said) ?? '—'
  if (value.n === 0) return <span className="faint">{number}</span>
  const { view, node } = table
  const place = {
    node,
    figure: figure.figureId,
    ...placeOf(view, row.heading, column),
  }
  return (
    <Link
      href={linkTo('/cockpit/open', place)}
      className="figure-cell"
      title={sayMeaning(figure, value, { words: said, say }) ?? say(figure.meaning)}
    >
      <span className="hidden-text">{words.open(row.name, columnName)} </span>
      <CellNumber figure={figure} value={value} goal={view.columns === 'figure' ? null : view.goal}>
        {number}
      </CellNumber>
    </Link>
  )
}

type CellNumberProps = {
  readonly figure: FigureShape
  readonly value: ValueShape
  readonly goal: number | null
  readonly children: ReactNode
}

/** The number, and under it both counts of a share, or how it stands to the goal. */
function CellNumber({ figure, value, goal, children }: CellNumberProps) {
  const words = useWords(tableWords)
  const standing = goal === null ? null : standingOf(figure.measure, value, goal)
  if (standing) {
    const said = (count: number) => count.toLocaleString('en-US')
    return (
      <>
        <span>
          {standing.done <= standing.of ? words.goalOf(said(standing.done), said(standing.of)) : children}
        </span>
        <span className={standing.left === 0 ? 'figure-note figure-met' : 'figure-note'}>
          {standing.left === 0
            ? words.goalMet(said(standing.goal))
            : words.goalLeft(said(standing.goal), said(standing.left))}
        </span>
      </>
    )
  }
  return (
    <>
      <span>{children}</span>
      {value.part === null ? null : <span className="figure-note">{`${value.part}/${value.n}`}</span>}
    </>
  )
}
