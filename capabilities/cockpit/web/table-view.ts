import { type Step, stepNames } from '#platform/figures/periods.ts'
import { type Axis, axes, type ColumnAxis, columnAxes, firstFigures, mostFigures } from '../shapes.ts'
import { type CockpitView, useCockpitView } from './cockpit-view.ts'

export const looks = ['table', 'chart', 'map'] as const
export type Look = (typeof looks)[number]

/** What the table shows; all of it lives in the address, so that a link opens the same table again. */
export type TableView = CockpitView & {
  readonly rows: Axis
  readonly columns: ColumnAxis
  readonly step: Step
  readonly depth: 1 | 2 | 3
  readonly levels: 'last' | 'mean'
  readonly figures: readonly string[]
  readonly goal: number | null
  readonly look: Look
}

const among = <Name extends string>(names: readonly Name[], text: string | null, usual: Name): Name =>
  names.find((name) => name === text) ?? usual

const goalIn = (text: string | null): number | null =>
  text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null

/** The table of the address, and a way to change parts of it. */
export function useTableView() {
  const { view, param, show, linkTo } = useCockpitView()
  const columns = among(columnAxes, param('cols'), 'figure')
  const chosen = (param('figs') ?? '').split(',').filter((id) => id !== '')
  const several = chosen.length > 0 ? chosen : firstFigures
  const table: TableView = {
    ...view,
    rows: among(axes, param('rows'), 'below'),
    columns,
    step: among(stepNames, param('step'), 'month'),
    depth: ([1, 2, 3] as const).find((depth) => String(depth) === param('depth')) ?? 1,
    levels: among(['last', 'mean'], param('levels'), 'last'),
    figures: columns === 'figure' ? several.slice(0, mostFigures) : [view.figure],
    goal: goalIn(param('goal')),
    look: among(looks, param('look'), 'table'),
  }
  return { view: table, show, linkTo }
}

const isSliced = (axis: ColumnAxis): boolean => axis === 'kind' || axis === 'channel'

/** Whether the table is laid out by kind or channel, so that it cannot be narrowed to one of them as well. */
export const hasSlices = ({ rows, columns }: TableView): boolean => isSliced(rows) || isSliced(columns)

/** Whether the table is laid out by this. */
export const hasAxis = ({ rows, columns }: TableView, axis: Axis): boolean =>
  rows === axis || columns === axis

/** The table as it is asked for. */
export const tableQuestion = (view: TableView, node: string) => ({
  tree: view.tree,
  node,
  from: view.from,
  to: view.to,
  figures: view.figures.join(','),
  rows: view.rows,
  columns: view.columns,
  step: view.step,
  firstMonth: view.firstMonth,
  depth: view.depth,
  levels: view.levels,
  ...(view.slice !== null && !hasSlices(view) && { slice: view.slice }),
  ...(view.under !== null && { under: view.under }),
})
