import { createHash } from 'node:crypto'

// Who was met is kept as counters that add up and can be taken away again: an id falls into one of so many columns and,
// within it, into a row: with one row that is linear counting; with more, half of all ids reach the first, a quarter the
// next, and so on (Flajolet and Martin's sketch).
type Grid = { readonly columns: number; readonly rows: number }

/**
 * How finely ids are told apart. `few`: organisations, places, staff, helpers; right to the one up to hundreds but once in
 * a thousand times, off by one for some thousands, within a thousandth far above, and a cell for nearly every id.
 * `crowd`: members in their millions; off by one for a few dozen, within 2 % (s. d.) above, and never more than a few
 * thousand cells.
 */
export type Crowding = 'few' | 'crowd'
const gridOf: Readonly<Record<Crowding, Grid>> = {
  few: { columns: 2 ** 26, rows: 1 },
  crowd: { columns: 2 ** 11, rows: 32 },
}

/** How many cells there are. */
export const cellsOf = (crowding: Crowding): number => gridOf[crowding].columns * gridOf[crowding].rows

const digestOf = (id: string): Buffer => createHash('sha256').update(id).digest()

/** The cell an id falls into: always the same one, and no way back from it to the id. */
export function cellOf(id: string, crowding: Crowding): number {
  const digest = digestOf(id)
  const { columns, rows } = gridOf[crowding]
  const column = digest.readUInt32BE(0) % columns
  const row = Math.min(rows - 1, Math.clz32(digest.readUInt32BE(4)))
  return column * rows + row
}

/** How likely an id is to fall into a row; the last one takes all that reach it. */
const shareOfRow = (row: number, rows: number): number => 2 ** -Math.min(row + 1, rows - 1)

/** How many cells of each row are taken. */
function takenByRow(cells: ReadonlyMap<number, number>, { rows }: Grid): number[] {
  const taken = new Array<number>(rows).fill(0)
  for (const [cell, count] of cells) {
    if (count > 0) taken[cell % rows] = (taken[cell % rows] ?? 0) + 1
  }
  return taken
}

/** Slope of the likelihood of having met so many ids, given the cells that are taken; falls as the number grows. */
function slopeAt(met: number, taken: readonly number[], { columns, rows }: Grid): number {
  return taken.reduce((slope, count, row) => {
    const rate = shareOfRow(row, rows) / columns
    const hidden = Math.expm1(rate * met)
    return slope + (count === 0 ? 0 : (count * rate) / hidden) - (columns - count) * rate
  }, 0)
}

const mostMet = 2 ** 40

/** The likeliest number of different ids behind the cells. */
export function distinctOf(cells: ReadonlyMap<number, number>, crowding: Crowding): number {
  const grid = gridOf[crowding]
  const taken = takenByRow(cells, grid)
  const least = taken.reduce((sum, count) => sum + count, 0)
  if (least === 0) return 0
  let [low, high] = [least * 0.5, mostMet]
  while (high - low > 0.01 && high / low > 1 + 1e-9) {
    const middle = low * 4 < high ? Math.sqrt(low * high) : (low + high) / 2
    if (slopeAt(middle, taken, grid) > 0) low = middle
    else high = middle
  }
  return Math.max(least, Math.round((low + high) / 2))
}
