import { BarList } from '#platform/web/parts/figures.tsx'
import { type ChartLine, LineChart } from '#platform/web/parts/line-chart.tsx'
import { useWords } from '#platform/web/words.ts'
import type { ValueShape } from '../contract.ts'
import { cockpitWords } from './cockpit-words.ts'
import { sayNumber, sayValue } from './say-value.ts'
import type { ReadTable } from './read-table.ts'
import { tableWords } from './table-words.ts'
import { useTableNames } from './use-table-names.ts'

const mostLines = 5

/** Over time as lines, otherwise as bars in the order of the table. */
export function TableChart({ table }: { readonly table: ReadTable }) {
  const { view } = table
  return view.rows === 'period' || view.columns === 'period' ? (
    <OverTime table={table} />
  ) : (
    <Bars table={table} />
  )
}

const numbers = (values: readonly (ValueShape | undefined)[]) => values.map((value) => value?.value ?? null)

/** One line for each row or column beside the periods; all together where they are too many to tell apart. */
function useLines({ view, data, ...table }: ReadTable): { lines: ChartLine[]; isWhole: boolean } {
  const { heading, figureName } = useTableNames({ view, ...table })
  const areRows = view.columns === 'period'
  const beside = areRows ? data.rows : data.columns
  const own = beside.map((each, at) => ({
    id: each.id,
    label: heading(each),
    values: numbers(areRows ? (data.cells[at] ?? []) : data.cells.map((row) => row[at])),
  }))
  if (view.columns === 'figure') return { lines: own.slice(0, 1), isWhole: true }
  if (own.length <= mostLines) return { lines: own, isWhole: false }
  const whole = numbers(areRows ? data.columnTotals : (data.rowTotals ?? []))
  return {
    lines: [{ id: 'total', label: figureName(view.figures[0] ?? '') ?? '', values: whole }],
    isWhole: true,
  }
}

function OverTime({ table }: { readonly table: ReadTable }) {
  const words = useWords(tableWords)
  const said = useWords(cockpitWords)
  const { heading, figureOf, figureName } = useTableNames(table)
  const { lines, isWhole } = useLines(table)
  const { view, data } = table
  const figure = figureOf(view.figures[0] ?? '')
  const name = figureName(view.figures[0] ?? '') ?? ''
  const periods = view.rows === 'period' ? data.rows : data.columns
  return (
    <LineChart
      says={isWhole ? words.chartWhole(name) : words.chartRows(name)}
      ticks={periods.map(heading)}
      lines={lines}
      say={(value) => (figure ? sayNumber(figure, value, said) : String(value))}
    />
  )
}

function Bars({ table }: { readonly table: ReadTable }) {
  const words = useWords(tableWords)
  const said = useWords(cockpitWords)
  const { heading, figureAt, figureName } = useTableNames(table)
  const { view, data } = table
  const figure = figureAt(view.columns === 'figure' ? (data.columns[0] ?? null) : null)
  const bars = data.rows.map((row, at) => {
    const value = data.rowTotals?.[at] ?? data.cells[at]?.[0]
    const number = figure && sayValue(figure, value, said)
    return { id: row.id, label: heading(row), value: value?.value ?? 0, said: number ?? '—' }
  })
  const name = figureName(figure?.figureId ?? '') ?? ''
  return (
    <figure className="chart">
      <BarList bars={bars} label={words.chartBars(name)} />
      <figcaption className="soft small">{words.chartBars(name)}</figcaption>
    </figure>
  )
}
