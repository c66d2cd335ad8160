import { countersSheet, type Sheet, sliceStart } from './counters.ts'
import { longestVarint, unzigzag, VarintReader, writeVarint, zigzag } from './varint.ts'

/** Counters by key; nothing is said about keys that are missing or zero. */
export type Counters = Map<number, number>

/**
 * A row's counters in their one canonical form: ascending keys as differences, values in zigzag, both as varints,
 * zeros left out. The first `allBytes` bytes are the slice that holds everything, and can be read alone.
 */
export type Packed = { readonly payload: Buffer; readonly allBytes: number }

const mostBytesPerCounter = 2 * longestVarint

/** Visits every counter of a packed row, or of the beginning of one, in the order of keys. */
export function visitPacked(payload: Uint8Array, visit: (key: number, value: number) => void): void {
  const reader = new VarintReader(payload)
  let key = 0
  while (reader.at < payload.length) {
    key += reader.read()
    visit(key, unzigzag(reader.read()))
  }
}

const ascending = (one: number, other: number): number => one - other

/** Keys in ascending order; a typed array sorts many numbers faster, an array a few. */
export function sortedKeys(counters: ReadonlyMap<number, number>): ArrayLike<number> & Iterable<number> {
  return counters.size > 64 ? Float64Array.from(counters.keys()).sort() : [...counters.keys()].sort(ascending)
}

/** Counters side by side, in the ascending order of keys. */
export type SortedCounters = {
  readonly count: number
  readonly keys: ArrayLike<number>
  readonly values: ArrayLike<number>
}

/** How many bytes that many counters take at most. */
export const roomFor = (count: number): number => count * mostBytesPerCounter

/** Packs counters into `target`, which must have room; undefined when all of them are zero, for then there is no row. */
export function packSorted(
  { count, keys, values }: SortedCounters,
  target: Buffer,
  sheet: Sheet,
): Packed | undefined {
  const slicesFrom = sliceStart(1, sheet)
  let at = 0
  let allBytes = 0
  let before = 0
  for (let place = 0; place < count; place += 1) {
    const value = values[place] ?? 0
    if (value === 0) continue
    const key = keys[place] ?? 0
    at = writeVarint(target, writeVarint(target, at, key - before), zigzag(value))
    before = key
    if (key < slicesFrom) allBytes = at
  }
  return at === 0 ? undefined : { payload: target.subarray(0, at), allBytes }
}

/** Packs counters; undefined when all of them are zero, for then there is no row. */
export function packCounters(
  counters: ReadonlyMap<number, number>,
  sheet: Sheet = countersSheet,
): Packed | undefined {
  const keys = sortedKeys(counters)
  const values = Array.from(keys, (key) => counters.get(key) ?? 0)
  return packSorted({ count: counters.size, keys, values }, Buffer.allocUnsafe(roomFor(counters.size)), sheet)
}

/** Adds what a packed row counts, times a sign, to counters in memory. */
export function addPacked(counters: Counters, payload: Uint8Array, sign: 1 | -1 = 1): void {
  visitPacked(payload, (key, value) => counters.set(key, (counters.get(key) ?? 0) + sign * value))
}

/** Adds counters to others in memory. */
export function addCounters(target: Counters, source: ReadonlyMap<number, number>): void {
  for (const [key, amount] of source) target.set(key, (target.get(key) ?? 0) + amount)
}
