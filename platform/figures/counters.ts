import type { Contribution, Figure } from './figure.ts'
import { cellOf, cellsOf, type Crowding } from './distinct-cells.ts'
import { bucketOf } from './log-buckets.ts'

/**
 * One additive whole number of a figure. A share has two (0: part, 1: whole), a median one for each bucket, a distinct
 * count one for each cell.
 */
export type Counter = { readonly bucket: number; readonly amount: number }

const whole = (amount: number, figureId: string): number => {
  if (!Number.isSafeInteger(amount))
    throw new TypeError(`${figureId} contributes ${amount}, which is not a whole number`)
  return amount
}

/** The counters a contribution adds to. */
export function countersOf(figure: Figure, given: Contribution): Counter[] {
  if ('minutes' in given) return [{ bucket: bucketOf(given.minutes), amount: 1 }]
  if ('amount' in given) return [{ bucket: 0, amount: whole(given.amount, figure.id) }]
  if ('who' in given) return [{ bucket: cellOf(given.who, crowdingOf(figure)), amount: 1 }]
  return [
    { bucket: 0, amount: whole(given.part, figure.id) },
    { bucket: 1, amount: whole(given.whole, figure.id) },
  ]
}

/** How finely a distinct count tells ids apart. */
export const crowdingOf = ({ isCrowd }: Pick<Figure, 'isCrowd'>): Crowding => (isCrowd ? 'crowd' : 'few')

/** Rows of counters, and rows of the cells of distinct counts of crowds and of few, which nobody else has to read past. */
export const sheets = [0, 1, 2] as const
export type Sheet = (typeof sheets)[number]
export const [countersSheet, crowdSheet, fewSheet] = sheets

/** Which rows hold what a figure counts. */
export function sheetOf({ measure, isCrowd }: Pick<Figure, 'measure' | 'isCrowd'>): Sheet {
  if (measure !== 'distinct') return countersSheet
  return isCrowd ? crowdSheet : fewSheet
}

// With these sizes the keys of the first 256 slices of counters are small integers, which engines keep without allocating.
const days = 32
const buckets = [256, cellsOf('crowd'), cellsOf('few')] as const
const codes = 1024

/** The slice that holds everything. */
export const everySlice = 0

export type CounterKey = {
  readonly slice: number
  readonly code: number
  readonly bucket: number
  /** Day of the month; 0 in the row that holds levels since the beginning. */
  readonly day: number
}

/** A counter's place in a packed row: ordered by slice, figure, bucket, day. */
export const keyOf = ({ slice, code, bucket, day }: CounterKey, sheet: Sheet = countersSheet): number =>
  ((slice * codes + code) * buckets[sheet] + bucket) * days + day

/** Keys of a slice lie from its own start up to the next one's. */
export const sliceStart = (slice: number, sheet: Sheet = countersSheet): number =>
  slice * codes * buckets[sheet] * days

export const dayOfKey = (key: number): number => key % days
/** A key without its day; keys of one group lie side by side. */
export const groupOfKey = (key: number): number => Math.floor(key / days)
export const firstKeyOf = (group: number): number => group * days
export const bucketOfKey = (key: number, sheet: Sheet = countersSheet): number =>
  Math.floor(key / days) % buckets[sheet]
export const codeOfKey = (key: number, sheet: Sheet = countersSheet): number =>
  Math.floor(key / (days * buckets[sheet])) % codes
export const sliceOfKey = (key: number, sheet: Sheet = countersSheet): number =>
  Math.floor(key / (days * buckets[sheet] * codes))
export const largestCode = codes - 1
/** Keys of larger slices would no longer be safe integers. */
export const largestSlice = Math.floor(Number.MAX_SAFE_INTEGER / sliceStart(1, fewSheet)) - 1
