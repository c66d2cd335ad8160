import type { Transaction } from '#platform/database/transaction.ts'
import type { Figure } from '#platform/figures/figure.ts'
import type { FigureValue } from '#platform/figures/figure-value.ts'
import { type FigureQuestion, readFigures, readSeries } from '#platform/figures/read-figures.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import type { Measure, Tie } from '../rules/plan-state.ts'

/** A tied figure in one year so far; shares in percent. */
export type TieReading = {
  readonly figure: Figure | null
  readonly nodeId: string
  readonly value: number | null
  readonly part: number | null
  readonly n: number
  /** Adds up over the year, so that its pace counts. */
  readonly grows: boolean
  readonly trend: readonly number[]
}

export type ReadTie = (measure: Pick<Measure, 'ownerId'>, tie: Tie) => TieReading

type Asked = {
  readonly organisationId: string
  readonly measures: readonly Pick<Measure, 'ownerId' | 'ties'>[]
  readonly year: number
}

type NodeReading = {
  readonly values: ReadonlyMap<string, FigureValue>
  readonly steps: readonly ReadonlyMap<string, FigureValue>[]
}

/**
 * Reads every tied figure of a plan, node by node. The house reads on behalf of all who have a part in the plan: what a
 * plan promises is told to each of them, also where their own post does not reach.
 */
export async function readTies(tx: Transaction, call: Call, asked: Asked): Promise<ReadTie> {
  const nodeOf = (ownerId: string, tie: Tie) => (tie.over === 'owner' ? ownerId : asked.organisationId)
  const wanted = asked.measures.flatMap(({ ownerId, ties }) =>
    ties.map((tie) => ({ node: nodeOf(ownerId, tie), figureId: tie.figureId })),
  )
  const readings = new Map<string, NodeReading>()
  for (const [node, ties] of Map.groupBy(wanted, (one) => one.node)) {
    const ids = new Set(ties.map(({ figureId }) => figureId))
    const figures = call.house.figures.filter(({ id }) => ids.has(id))
    readings.set(node, await readNode(tx, call, { node, figures, year: asked.year }))
  }
  return ({ ownerId }, tie) => {
    const nodeId = nodeOf(ownerId, tie)
    const figure = call.house.figures.find(({ id }) => id === tie.figureId) ?? null
    return tieReading(figure, nodeId, readings.get(nodeId))
  }
}

type AskedNode = { readonly node: string; readonly figures: readonly Figure[]; readonly year: number }

const byFigure = (values: readonly FigureValue[]) => new Map(values.map((value) => [value.figureId, value]))

async function readNode(
  tx: Transaction,
  call: Call,
  { node, figures, year }: AskedNode,
): Promise<NodeReading> {
  const today = dayOf(call.now)
  const [from, end] = [`${year}-01-01`, `${year}-12-31`]
  const isThere = call.house.trees.within('organisation', node, node)
  if (today < from || figures.length === 0 || !isThere) return { values: new Map(), steps: [] }
  const to = year < Number(today.slice(0, 4)) ? end : today
  const question: FigureQuestion = { figures, tree: 'organisation', node, from, to, today, as: 'house' }
  const { values } = await readFigures(tx, question)
  const { steps } = await readSeries(tx, { ...question, step: 'month' })
  return { values: byFigure(values), steps: steps.map((step) => byFigure(step.values)) }
}

function tieReading(figure: Figure | null, nodeId: string, reading: NodeReading | undefined): TieReading {
  const grows = figure !== null && (figure.measure === 'count' || figure.measure === 'sum')
  const value = figure ? reading?.values.get(figure.id) : undefined
  if (!figure || !reading || !value)
    return { figure, nodeId, grows, value: null, part: null, n: 0, trend: [] }
  const scaled = scaleOf(figure)
  const monthly = reading.steps.flatMap((step) => scaled(step.get(figure.id)?.value ?? null) ?? [])
  const { part, n } = value
  return {
    figure,
    nodeId,
    grows,
    part,
    n,
    value: scaled(value.value),
    trend: grows ? running(monthly) : monthly,
  }
}

const scaleOf =
  ({ measure }: Figure) =>
  (value: number | null): number | null =>
    value !== null && measure === 'share' ? Math.round(value * 1_000) / 10 : value

function running(amounts: readonly number[]): number[] {
  let sum = 0
  return amounts.map((amount) => {
    sum += amount
    return sum
  })
}
