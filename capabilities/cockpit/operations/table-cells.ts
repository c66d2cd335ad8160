import type { Transaction } from '#platform/database/transaction.ts'
import type { Dimension } from '#platform/figures/figure.ts'
import type { FigureValue } from '#platform/figures/figure-value.ts'
import { monthsOf, type Period, type Step, stepsOf } from '#platform/figures/periods.ts'
import {
  type FigureQuestion,
  type Freshness,
  readTable,
  slicesMet,
  type TableAnswer,
} from '#platform/figures/read-figures.ts'
import type { PastTree } from '#platform/trees/past-tree.ts'
import { checkExtent } from '../rules/tables.ts'
import type { Axis, ColumnAxis } from '../shapes.ts'

type TableInput = {
  readonly rows: Axis
  readonly columns: ColumnAxis
  readonly step: Step
  readonly firstMonth?: number | undefined
  readonly depth: number
  readonly question: FigureQuestion
  readonly under: PastTree
}

/** Everything a table reads: nodes, periods and slices, each with what stands for all of them. */
export type TablePlan = TableInput & {
  /** What stands below, without the node itself. */
  readonly nodes: readonly string[]
  readonly periods: readonly Period[]
  readonly slices: readonly string[]
  /** Rows of ended nodes are shown only where something was counted. */
  readonly isOpen: (id: string) => boolean
}

const hasAxis = ({ rows, columns }: TableInput, axis: Axis): boolean => rows === axis || columns === axis

/** What stands so many levels below on that day; branches that end earlier are left out. */
function nodesBelow(under: PastTree, node: string, depth: number): string[] {
  const children = under.childrenOf(node)
  return depth <= 1 ? children : children.flatMap((child) => nodesBelow(under, child, depth - 1))
}

/** What the figures of this table can be split by, in the order they name it, as far as it was ever met. */
async function slicesOf(tx: Transaction, input: TableInput): Promise<string[]> {
  const dimension = (['kind', 'channel'] as const).find((axis) => hasAxis(input, axis))
  if (dimension === undefined) return []
  const met = new Set(await slicesMet(tx, dimension))
  return namedSlices(input.question.figures, dimension).filter((slice) => met.has(slice))
}

const namedSlices = (figures: FigureQuestion['figures'], dimension: Dimension): string[] => [
  ...new Set(
    figures.flatMap(({ slices }) =>
      Object.keys(slices?.[dimension] ?? {}).map((value) => `${dimension}:${value}`),
    ),
  ),
]

const atLeastOne = (items: readonly unknown[]): number => Math.max(1, items.length)

/** Lays the table out, and refuses one that is too large before anything of it is read. */
export async function planTable(tx: Transaction, input: TableInput): Promise<TablePlan> {
  const { question, under, step, firstMonth, depth } = input
  const nodes = hasAxis(input, 'below') ? nodesBelow(under, question.node, depth) : []
  const periods = hasAxis(input, 'period') ? stepsOf(question, step, firstMonth) : []
  const slices = await slicesOf(tx, input)
  const sizes = { below: nodes.length, period: periods.length, kind: slices.length, channel: slices.length }
  checkExtent({
    rows: sizes[input.rows],
    columns: input.columns === 'figure' ? question.figures.length : sizes[input.columns],
    facts: atLeastOne(nodes) * atLeastOne(slices) * monthsOf(question).length,
  })
  const isOpen = (id: string) => input.rows !== 'below' || !under.today.isClosed(id)
  return { ...input, nodes, periods, slices, isOpen }
}

/** A row or column before it has a name. */
type Head = { readonly id: string; readonly from: string | null; readonly to: string | null }

const plain = (id: string): Head => ({ id, from: null, to: null })
const periodId = ({ from, to }: Period): string => `${from}/${to}`

function headsOf(plan: TablePlan, axis: ColumnAxis): Head[] {
  switch (axis) {
    case 'below':
      return plan.nodes.map(plain)
    case 'period':
      return plan.periods.map((period) => ({ ...period, id: periodId(period) }))
    case 'figure':
      return plan.question.figures.map(({ id }) => plain(id))
    default:
      return plan.slices.map(plain)
  }
}

export const rowHeads = (plan: TablePlan): Head[] => headsOf(plan, plan.rows)
export const columnHeads = (plan: TablePlan): Head[] => headsOf(plan, plan.columns)

type Cells = Freshness & {
  /** The value of a row and a column; null for all of them. */
  readonly valueAt: (row: string | null, column: string | null) => FigureValue
}

const nothing: FigureValue = { figureId: '', value: null, n: 0, part: null }

/** Reads all nodes, slices and steps at once; the whole period is read by itself, since it is no sum of its steps. */
export async function readCells(tx: Transaction, plan: TablePlan): Promise<Cells> {
  const { question, under } = plan
  const ids = [question.node, ...plan.nodes]
  const slices = [question.slice, ...plan.slices]
  const { slice: _slice, pieces: _pieces, ...shared } = question
  const nodes = ids.map((nodeId) => ({ nodeId, pieces: under.piecesOf(nodeId) }))
  const read = (periods: readonly Period[]) => readTable(tx, { ...shared, nodes, slices, periods })
  const whole = await read([question])
  const steps = plan.periods.length > 0 ? await read(plan.periods) : undefined
  const at = {
    below: numbersOf(plan.nodes, 1),
    period: numbersOf(plan.periods.map(periodId), 0),
    slice: numbersOf(plan.slices, 1),
    figure: numbersOf(
      question.figures.map(({ id }) => id),
      0,
    ),
  }
  return {
    asOf: whole.asOf,
    lagSeconds: whole.lagSeconds,
    valueAt: (row, column) => {
      const chosen = { [plan.rows]: row, [plan.columns]: column }
      const numberOf = (places: ReadonlyMap<string, number>, axis: ColumnAxis) =>
        places.get(chosen[axis] ?? '')
      const period = numberOf(at.period, 'period')
      const answer: TableAnswer | undefined = period === undefined ? whole : steps
      const slice = numberOf(at.slice, 'kind') ?? numberOf(at.slice, 'channel') ?? 0
      const node = numberOf(at.below, 'below') ?? 0
      return answer?.slices[slice]?.[node]?.[period ?? 0]?.[numberOf(at.figure, 'figure') ?? 0] ?? nothing
    },
  }
}

const numbersOf = (ids: readonly string[], from: number): ReadonlyMap<string, number> =>
  new Map(ids.map((id, at) => [id, at + from]))
