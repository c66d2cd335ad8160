import type { CellFormat } from '#platform/documents/workbook.ts'
import type { FormCell, FormTable } from './find-tables.ts'
import { isTotal, labelKey } from './label-text.ts'
import type { Meaning } from '../words.ts'
import { type Certainty, wordWithin, type Reading, type ReadPath, readPath } from './meaning.ts'
import type { FormPeriod } from './period-words.ts'

/** A place or an organisation a row or a column stands for. */
export type FormNode = {
  readonly id: string
  readonly name: string
  readonly kind: string
  readonly above: string | null
}

/** What reading a form needs besides its labels. */
export type Surroundings = Reading & {
  readonly scope: FormNode
  /** Nodes directly below the scope, for rows that name nobody. */
  readonly below: readonly FormNode[]
  /** The nodes a label may stand for. */
  readonly nodes: ReadonlyMap<string, readonly FormNode[]>
  /** Nodes that clerks chose for labels before. */
  readonly chosenNodes: ReadonlyMap<string, FormNode>
}

export type PlannedCell = {
  readonly row: number
  readonly column: number
  readonly format: CellFormat
  readonly given: string
  /** Which labels say what is asked for, and their key; a correction is remembered by it. */
  readonly axis: 'row' | 'column'
  readonly asks: readonly string[]
  readonly key: string
  readonly meaning: Meaning | null
  readonly certainty: Certainty | null
  /** Whom the number is about; null where the label names nobody we know. */
  readonly node: FormNode | null
  readonly nodeLabel: string | null
  readonly period: FormPeriod
  readonly unit: string | null
}

type Paths = ReadonlyMap<string, ReadPath>

export type TitledTable = { readonly table: FormTable; readonly title: string }

/** Says of every open cell of a table what it asks for, about whom and over which days. */
export function planTable({ table, title }: TitledTable, around: Surroundings): PlannedCell[] {
  const rows = readAll(
    table.cells.map(({ rowPath }) => rowPath),
    around,
  )
  const columns = readAll(
    table.cells.map(({ columnPath }) => columnPath),
    around,
  )
  const find = nodeFinder(table, around)
  const axis = meaningAxis(rows, columns, find)
  const says = titleReader(title, { rows, columns }, around)
  const named = table.cells.filter(({ blankRow }) => blankRow === null || around.below[blankRow])
  return named.map((cell) => {
    const [row, column] = [readOf(rows, cell.rowPath), readOf(columns, cell.columnPath)]
    const [own, other] = axis === 'column' ? [column, row] : [row, column]
    const nodePath = axis === 'column' ? cell.rowPath : cell.columnPath
    return {
      ...placeOf(cell),
      axis,
      ...says(own, axis === 'column' ? cell.columnPath : cell.rowPath),
      ...aboutWhom(nodePath, cell.blankRow, { around, find }),
      period: isOwnPeriod(own, around) ? own.period : other.period,
      unit: own.unit ?? other.unit,
    }
  })
}

type Said = Pick<PlannedCell, 'asks' | 'key' | 'meaning' | 'certainty'>

/** By this a meaning that stands in a title alone is remembered. */
export const titleKey = (title: string, reading: Reading): string => `标题/${readPath([title], reading).key}`

/** Where neither rows nor columns say what is asked for, the title does; what it says is only guessed. */
function titleReader(
  title: string,
  { rows, columns }: { rows: Paths; columns: Paths },
  around: Surroundings,
): (own: ReadPath, asks: readonly string[]) => Said {
  const isSaid = [...rows.values(), ...columns.values()].some(({ meaning }) => meaning !== null)
  const key = titleKey(title, around)
  const chosen = around.chosen.get(key)
  const guessed = isSaid ? null : wordWithin(title, around.words)
  return ({ key: ownKey, meaning, certainty }, asks) => {
    if (ownKey !== '' || (!chosen && isSaid)) return { asks, key: ownKey, meaning, certainty }
    if (chosen) return { asks: [title], key, meaning: chosen, certainty: 'chosen' }
    return { asks: [title], key, meaning: guessed, certainty: guessed && 'guess' }
  }
}

const placeOf = ({ row, column, format, given }: FormCell) => ({ row, column, format, given })

const isOwnPeriod = ({ period }: ReadPath, { base }: Surroundings): boolean =>
  period.from !== base.from || period.to !== base.to

const pathName = (path: readonly string[]): string => path.join('\n')

function readAll(paths: readonly (readonly string[])[], around: Surroundings): Paths {
  const read = new Map<string, ReadPath>()
  for (const path of paths) {
    const name = pathName(path)
    if (!read.has(name)) read.set(name, readPath(path, around))
  }
  return read
}

function readOf(paths: Paths, path: readonly string[]): ReadPath {
  const found = paths.get(pathName(path))
  if (!found) throw new Error('a path of the form was not read')
  return found
}

type Find = (label: string) => FormNode | undefined

/** Whether the heads of columns say what is asked for, or the names of rows do. */
function meaningAxis(rows: Paths, columns: Paths, find: Find): 'row' | 'column' {
  const count = (paths: Paths) => [...paths.values()].filter(({ meaning }) => meaning !== null).length
  const namesNodes = [...rows.keys()].some((name) => name.split('\n').some((label) => find(label)))
  const [inRows, inColumns] = [count(rows), count(columns)]
  if (namesNodes || inColumns > inRows) return 'column'
  if (inRows > 0) return 'row'
  return [...columns.values()].some(({ key }) => key !== '') ? 'column' : 'row'
}

/** Of several nodes with one name, the one of the kind most of the table's labels lead to, else the nearest below. */
function nodeFinder(table: FormTable, around: Surroundings): Find {
  const labels = [...table.labels.rows, ...table.labels.columns].map(labelKey)
  const kinds = new Map<string, number>()
  for (const label of labels) {
    for (const { kind } of around.nodes.get(label) ?? []) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  }
  const belowIds = new Set(around.below.map(({ id }) => id))
  const rank = (node: FormNode) => (kinds.get(node.kind) ?? 0) * 2 + (belowIds.has(node.id) ? 1 : 0)
  return (label) => {
    const key = labelKey(label)
    const [first, ...others] = around.nodes.get(key) ?? []
    const best = others.reduce(
      (kept, next) => (first && rank(next) > rank(kept ?? first) ? next : kept),
      first,
    )
    return around.chosenNodes.get(key) ?? best
  }
}

function aboutWhom(
  path: readonly string[],
  blankRow: number | null,
  { around, find }: { around: Surroundings; find: Find },
): { node: FormNode | null; nodeLabel: string | null } {
  if (blankRow !== null) return { node: around.below[blankRow] ?? null, nodeLabel: null }
  const labels = path.filter((label) => !isTotal(labelKey(label)))
  const named = labels.toReversed().find((label) => find(label))
  if (named !== undefined) return { node: find(named) ?? null, nodeLabel: named }
  const last = labels.at(-1)
  const isAboutAll = last === undefined || readPath([last], around).key === ''
  return isAboutAll ? { node: around.scope, nodeLabel: null } : { node: null, nodeLabel: last }
}
