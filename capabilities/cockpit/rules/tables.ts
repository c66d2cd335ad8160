import { Problem } from '#platform/errors.ts'
import { cockpitProblems } from '../problems.ts'
import { type Axis, type ColumnAxis, mostFigures } from '../shapes.ts'

export type Layout = {
  readonly rows: Axis
  readonly columns: ColumnAxis
  readonly slice?: string | undefined
  readonly figures: readonly string[]
}

const isSliced = (axis: ColumnAxis): boolean => axis === 'kind' || axis === 'channel'

/** Refuses tables that cannot be laid out. */
export function checkLayout({ rows, columns, slice, figures }: Layout): void {
  const refuse = (problem: (typeof cockpitProblems)[keyof typeof cockpitProblems]) => {
    throw new Problem('rule-broken', problem)
  }
  if (rows === columns) refuse(cockpitProblems.sameAxis)
  const sliced = [rows, columns].filter(isSliced).length + (slice === undefined ? 0 : 1)
  if (sliced > 1) refuse(cockpitProblems.slicesCross)
  if (figures.length > mostFigures) refuse(cockpitProblems.tooManyFigures)
  if (figures.length > 1 && columns !== 'figure') refuse(cockpitProblems.oneFigureOnly)
}

export type Extent = {
  readonly rows: number
  readonly columns: number
  /** Rows of facts that have to be read. */
  readonly facts: number
}

const mostCells = 20_000
const mostFacts = 60_000

/** Refuses tables nobody could read, and those that would take too long to make. */
export function checkExtent({ rows, columns, facts }: Extent): void {
  const cells = rows * columns
  if (cells > mostCells || facts > mostFacts)
    throw new Problem('rule-broken', cockpitProblems.tableTooLarge, { cells, most: mostCells })
}
