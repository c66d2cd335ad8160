import { everySlice, keyOf, type Sheet } from './counters.ts'
import type { FigureCodes } from './figure-codes.ts'
import type { Contribution, Figure } from './figure.ts'
import { sliceName } from './fold.ts'

type Slices = Contribution['slices']

/** A figure and the slices of one contribution; its cells by bucket and day. */
type Shape = {
  readonly figure: Figure
  readonly slices: readonly string[]
  readonly cells: Map<number, number>
  readonly further: Map<string, Map<unknown, Shape>>
}

type Cell = { readonly shape: Shape; readonly bucket: number; readonly day: number }

/** The keys of cells: all keys ascending, and for each cell where in that order its own ones stand. */
export type CellKeys = {
  readonly sheet: Sheet
  readonly keys: Float64Array
  /** Places of the keys of cell n lie in `places` from `starts[n]` up to `starts[n + 1]`. */
  readonly starts: Int32Array
  readonly places: Int32Array
}

const shapeOf = (figure: Figure, slices: readonly string[]): Shape => ({
  figure,
  slices,
  cells: new Map(),
  further: new Map(),
})

function furtherShape(shape: Shape, dimension: string, value: unknown): Shape {
  let byValue = shape.further.get(dimension)
  if (!byValue) {
    byValue = new Map()
    shape.further.set(dimension, byValue)
  }
  let further = byValue.get(value)
  if (!further) {
    const name = sliceName(dimension, value)
    further = shapeOf(shape.figure, name === undefined ? shape.slices : [...shape.slices, name])
    byValue.set(value, further)
  }
  return further
}

const days = 32

/** Gives a small number to every combination of figure, slices, bucket and day that contributions name. */
export class ContributionCells {
  readonly sheet: Sheet
  readonly #shapes = new Map<Figure, Shape>()
  readonly #cells: Cell[] = []

  constructor(sheet: Sheet) {
    this.sheet = sheet
  }

  /** What figure and slices have in common, whatever the day. */
  shapeOf(figure: Figure, slices: Slices): Shape {
    let shape = this.#shapes.get(figure)
    if (!shape) {
      shape = shapeOf(figure, [])
      this.#shapes.set(figure, shape)
    }
    if (slices === undefined) return shape
    const values: Readonly<Record<string, unknown>> = slices
    for (const dimension of Object.keys(slices)) shape = furtherShape(shape, dimension, values[dimension])
    return shape
  }

  /** The cell's number; `day` is 0 for levels. */
  cellOf(shape: Shape, bucket: number, day: number): number {
    const place = bucket * days + day
    const known = shape.cells.get(place)
    if (known !== undefined) return known
    const fresh = this.#cells.length
    this.#cells.push({ shape, bucket, day })
    shape.cells.set(place, fresh)
    return fresh
  }

  /** How many cells there are by now; more may come. */
  get count(): number {
    return this.#cells.length
  }

  /** Names of all slices of the first cells. */
  sliceNames(count: number): string[] {
    return [...new Set(this.#cells.slice(0, count).flatMap(({ shape }) => shape.slices))]
  }

  #keysOf({ shape, bucket, day }: Cell, codes: FigureCodes): number[] {
    const code = codes.figures.get(shape.figure.id)
    if (code === undefined) throw new Error(`${shape.figure.id} is not registered`)
    const slices = [everySlice, ...shape.slices.map((name) => codes.slices.get(name))]
    return slices.map((slice) => {
      if (slice === undefined) throw new Error(`a slice of ${shape.figure.id} is not registered`)
      return keyOf({ slice, code, bucket, day }, this.sheet)
    })
  }

  /** The keys of the first cells. */
  keys(codes: FigureCodes, count: number): CellKeys {
    const ofCells = this.#cells.slice(0, count).map((cell) => this.#keysOf(cell, codes))
    const keys = Float64Array.from(new Set(ofCells.flat())).sort()
    const placeOf = new Map(Array.from(keys, (key, place) => [key, place]))
    const starts = new Int32Array(ofCells.length + 1)
    for (const [cell, own] of ofCells.entries()) starts[cell + 1] = (starts[cell] ?? 0) + own.length
    return {
      sheet: this.sheet,
      keys,
      starts,
      places: Int32Array.from(ofCells.flat(), (key) => placeOf.get(key) ?? -1),
    }
  }
}
