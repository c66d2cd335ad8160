import type { Transaction } from '../database/transaction.ts'
import type { Piece } from '../trees/past-tree.ts'
import { type Answer, answerQuestion } from './answer-question.ts'
import type { FigureValue } from './figure-value.ts'
import { type Period, type Step, stepsOf } from './periods.ts'
import type { FigureQuestion } from './question.ts'
import type { Freshness } from './read-facts.ts'

export type { FigureQuestion, Freshness }

export type FigureAnswer = Freshness & { readonly values: readonly FigureValue[] }
export type SeriesAnswer = Freshness & {
  readonly steps: readonly (Period & { readonly values: readonly FigureValue[] })[]
}
export type SubtreesAnswer = Freshness & {
  readonly nodes: readonly { readonly nodeId: string; readonly values: readonly FigureValue[] }[]
}

const wholeSubtree = (nodeId: string): Piece[] => [{ nodeId, sign: 1 }]

/** Figures of one subtree over one period. */
export async function readFigures(tx: Transaction, question: FigureQuestion): Promise<FigureAnswer> {
  const sums = [question.pieces ?? wholeSubtree(question.node)]
  const { values, ...freshness } = await answerQuestion(tx, { question, sums, periods: [question] })
  return { ...freshness, values: values[0]?.[0] ?? [] }
}

/** Figures of one subtree, step by step. */
export async function readSeries(
  tx: Transaction,
  question: FigureQuestion & { readonly step: Step; readonly firstMonth?: number },
): Promise<SeriesAnswer> {
  const sums = [question.pieces ?? wholeSubtree(question.node)]
  const periods = stepsOf(question, question.step, question.firstMonth)
  const { values, ...freshness } = await answerQuestion(tx, { question, sums, periods })
  return {
    ...freshness,
    steps: periods.map((period, at) => ({ ...period, values: values[0]?.[at] ?? [] })),
  }
}

/** A subtree to compare; with the pieces of a past day's tree where it was another then. */
export type Compared = { readonly nodeId: string; readonly pieces?: readonly Piece[] }

/** Figures of several subtrees below the node that is asked about, in one reading. */
export async function readSubtrees(
  tx: Transaction,
  question: FigureQuestion & { readonly nodes: readonly Compared[] },
): Promise<SubtreesAnswer> {
  const sums = question.nodes.map(({ nodeId, pieces }) => pieces ?? wholeSubtree(nodeId))
  const { values, ...freshness } = await answerQuestion(tx, { question, sums, periods: [question] })
  return {
    ...freshness,
    nodes: question.nodes.map(({ nodeId }, at) => ({ nodeId, values: values[at]?.[0] ?? [] })),
  }
}

export type TableAnswer = Freshness & {
  readonly periods: readonly Period[]
  /** By slice as asked for, by node, by period. */
  readonly slices: readonly (readonly (readonly (readonly FigureValue[])[])[])[]
}

/** Figures of several subtrees by period and by slice (undefined: everything), in one reading. */
export async function readTable(
  tx: Transaction,
  question: Omit<FigureQuestion, 'slice'> & {
    readonly nodes: readonly Compared[]
    readonly periods: readonly Period[]
    readonly slices: readonly (string | undefined)[]
  },
): Promise<TableAnswer> {
  const { nodes, periods, slices, ...shared } = question
  const sums = nodes.map(({ nodeId, pieces }) => pieces ?? wholeSubtree(nodeId))
  const found: Answer['values'][] = []
  let freshness: Freshness | undefined
  for (const slice of slices) {
    const question = slice === undefined ? shared : { ...shared, slice }
    const { values, ...fresh } = await answerQuestion(tx, { question, sums, periods })
    freshness ??= fresh
    found.push(values)
  }
  if (!freshness) throw new RangeError('a table needs at least one slice')
  return { ...freshness, periods, slices: found }
}

/** Values of one dimension (`kind`, `channel`) that were ever met, as slices, in order of name. */
export async function slicesMet(tx: Transaction, dimension: string): Promise<string[]> {
  const { rows } = await tx.query<{ name: string }>(
    `select name from figure.slice_code where name like $1 || ':%' order by name collate "C"`,
    [dimension],
  )
  return rows.map(({ name }) => name)
}
