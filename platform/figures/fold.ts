import type { TreeName } from '../access/rule.ts'
import type { Entry } from '../ledger/entry.ts'
import type { Day } from '../time/instant.ts'
import {
  type Counter,
  countersOf,
  countersSheet,
  everySlice,
  keyOf,
  type Sheet,
  sheetOf,
} from './counters.ts'
import type { FigureCodes } from './figure-codes.ts'
import type { Contribution, Figure } from './figure.ts'
import { addCounters, type Counters } from './packed-counters.ts'
import { monthOf } from './periods.ts'

/** Which row of facts. */
export type FactRow = {
  readonly tree: TreeName
  readonly node: string
  readonly month: Day
  readonly sheet: Sheet
}

/** What to add to rows of facts, by `rowName`. */
export type Deltas = Map<string, FactRow & { readonly counters: Counters }>

export const treeNames: readonly TreeName[] = ['place', 'organisation']

/** The month of rows that hold levels since the beginning. */
export const sinceTheBeginning: Day = '0001-01-01'

export const rowName = ({ tree, node, month, sheet }: FactRow): string =>
  `${tree}\t${node}\t${month}\t${sheet}`

/** Figures by the types of entries they count. */
export type FigureBook = ReadonlyMap<string, readonly Figure[]>

export function figureBook(figures: readonly Figure[]): FigureBook {
  const book = new Map<string, Figure[]>()
  for (const figure of figures) {
    for (const type of figure.of) book.set(type, (book.get(type) ?? []).concat(figure))
  }
  return book
}

/** One contribution of one entry, with everything it left to the entry filled in. */
export type Counted = {
  readonly figure: Figure
  readonly counters: readonly Counter[]
  readonly day: Day
  readonly nodes: Readonly<Record<TreeName, string | null>>
  readonly slices: readonly string[]
}

const sliceShape = /^[a-z]+:[0-9A-Za-z_.-]{1,64}$/

/** The name of a slice; undefined for a value that cannot be a name and so makes no slice. */
export function sliceName(dimension: string, value: unknown): string | undefined {
  const name = `${dimension}:${value}`
  return sliceShape.test(name) ? name : undefined
}

/** Names of the slices a contribution belongs to, besides everything. */
const slicesOf = ({ slices }: Contribution): string[] =>
  Object.entries(slices ?? {})
    .map(([dimension, value]) => sliceName(dimension, value))
    .filter((name) => name !== undefined)

/** What an entry adds to a figure. */
export const countedBy = (figure: Figure, entry: Entry): Counted[] =>
  figure.contribute(entry).map((contribution) => ({
    figure,
    counters: countersOf(figure, contribution),
    day: contribution.day ?? entry.occurredOn,
    nodes: {
      place: contribution.place === undefined ? entry.place : contribution.place,
      organisation: contribution.organisation === undefined ? entry.organisation : contribution.organisation,
    },
    slices: slicesOf(contribution),
  }))

/** Everything that entries add to figures. */
export const countEntries = (book: FigureBook, entries: readonly Entry[]): Counted[] =>
  entries.flatMap((entry) => (book.get(entry.type) ?? []).flatMap((figure) => countedBy(figure, entry)))

function deltaOf(deltas: Deltas, row: FactRow): { readonly counters: Counters } {
  const name = rowName(row)
  const known = deltas.get(name)
  if (known) return known
  const { tree, node, month, sheet } = row
  const fresh = { tree, node, month, sheet, counters: new Map() }
  deltas.set(name, fresh)
  return fresh
}

function sliceCode(codes: FigureCodes, name: string): number {
  const code = codes.slices.get(name)
  if (code === undefined) throw new Error(`the slice ${name} is not registered`)
  return code
}

type Keyed = { readonly key: number; readonly amount: number }

/** The keys a contribution adds to in a row; `day` is 0 in rows that hold levels. */
function keysOf(counted: Counted, codes: FigureCodes, day: number): Keyed[] {
  const code = codes.figures.get(counted.figure.id)
  if (code === undefined) throw new Error(`${counted.figure.id} is not registered`)
  const slices = [everySlice, ...counted.slices.map((name) => sliceCode(codes, name))]
  return slices.flatMap((slice) =>
    counted.counters
      .filter(({ amount }) => amount !== 0)
      .map(({ bucket, amount }) => ({
        key: keyOf({ slice, code, bucket, day }, sheetOf(counted.figure)),
        amount,
      })),
  )
}

/** Who stands above a node in the tree of the moment. */
export type Above = (tree: TreeName, node: string) => readonly string[]

type OwnRow = FactRow & { readonly keys: readonly Keyed[] }

/** What a contribution adds to the rows of its own nodes. */
function ownRowsOf(counted: Counted, codes: FigureCodes): OwnRow[] {
  const sheet = sheetOf(counted.figure)
  const keys = keysOf(counted, codes, Number(counted.day.slice(8)))
  const rows = [{ month: monthOf(counted.day), sheet, keys }]
  if (counted.figure.measure === 'balance') {
    rows.push({ month: sinceTheBeginning, sheet: countersSheet, keys: keysOf(counted, codes, 0) })
  }
  return treeNames.flatMap((tree) => {
    const node = counted.nodes[tree]
    return node === null ? [] : rows.map((row) => ({ tree, node, ...row }))
  })
}

/** Adds contributions to the rows of their own nodes. */
export function addOwn(own: Deltas, all: readonly Counted[], codes: FigureCodes): void {
  for (const counted of all) {
    for (const row of ownRowsOf(counted, codes)) {
      const { counters } = deltaOf(own, row)
      for (const { key, amount } of row.keys) counters.set(key, (counters.get(key) ?? 0) + amount)
    }
  }
}

/** Adds the rows of nodes to everything above them, in both trees. */
export function rollUpOwn(own: Deltas, above: Above): Deltas {
  const deltas: Deltas = new Map()
  for (const { counters, ...row } of own.values()) {
    for (const node of [row.node, ...above(row.tree, row.node)]) {
      addCounters(deltaOf(deltas, { ...row, node }).counters, counters)
    }
  }
  return deltas
}
