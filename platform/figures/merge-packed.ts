import { countersSheet, type Sheet, sliceStart } from './counters.ts'
import { type Packed, sortedKeys } from './packed-counters.ts'
import { longestVarint, unzigzag, VarintReader, writeVarint, zigzag } from './varint.ts'

/** Copies a packed row and puts a few counters in between: what does not change is copied as bytes. */
class Merging {
  readonly #source: VarintReader
  readonly #target: Buffer
  #out = 0
  /** Key of the last counter written. */
  #last = 0
  /** The counter of the source that comes next: its key, where it begins, and where its value begins. */
  #key = 0
  #start = 0
  #valueAt = 0
  #isOver = false
  /** Begin of what is to be copied as it stands. */
  #runFrom = 0
  /** The next counter's distance is not from the one written last. */
  #isTorn = false

  constructor(before: Uint8Array, additions: number) {
    this.#source = new VarintReader(before)
    this.#target = Buffer.allocUnsafe(before.length + additions * 2 * longestVarint + longestVarint)
    this.#next()
  }

  #next(): void {
    this.#start = this.#source.at
    this.#isOver = this.#start >= this.#source.bytes.length
    if (this.#isOver) return
    this.#key += this.#source.read()
    this.#valueAt = this.#source.at
  }

  /** Mends the distance of the counter that comes next, if something before it came or went. */
  #mend(): void {
    if (!this.#isTorn || this.#isOver) return
    this.#out = writeVarint(this.#target, this.#out, this.#key - this.#last)
    this.#runFrom = this.#valueAt
    this.#isTorn = false
  }

  #copyRun(to: number): void {
    this.#target.set(this.#source.bytes.subarray(this.#runFrom, to), this.#out)
    this.#out += Math.max(0, to - this.#runFrom)
    this.#runFrom = to
  }

  /** Copies everything before a key; returns how many bytes are written then. */
  copyUpTo(key: number): number {
    while (!this.#isOver && this.#key < key) {
      this.#mend()
      this.#last = this.#key
      this.#source.skip()
      this.#next()
    }
    if (this.#runFrom < this.#start) this.#copyRun(this.#start)
    return this.#out
  }

  /** Adds to one counter; keys must ascend. */
  add(key: number, amount: number): void {
    this.copyUpTo(key)
    let value = amount
    if (!this.#isOver && this.#key === key) {
      value += unzigzag(this.#source.read())
      this.#next()
      this.#runFrom = this.#start
    }
    this.#isTorn = true
    if (value === 0) return
    this.#out = writeVarint(
      this.#target,
      writeVarint(this.#target, this.#out, key - this.#last),
      zigzag(value),
    )
    this.#last = key
  }

  /** Copies the rest. */
  finish(): Buffer {
    this.#mend()
    this.#copyRun(this.#source.bytes.length)
    return this.#target.subarray(0, this.#out)
  }
}

/** Adds counters to a packed row; undefined when nothing is left. */
export function mergePacked(
  before: Uint8Array,
  counters: ReadonlyMap<number, number>,
  sheet: Sheet = countersSheet,
): Packed | undefined {
  const keys = sortedKeys(counters)
  const merging = new Merging(before, keys.length)
  const slicesFrom = sliceStart(1, sheet)
  let allBytes: number | undefined
  for (const key of keys) {
    if (key >= slicesFrom) allBytes ??= merging.copyUpTo(slicesFrom)
    const amount = counters.get(key) ?? 0
    if (amount !== 0) merging.add(key, amount)
  }
  allBytes ??= merging.copyUpTo(slicesFrom)
  const payload = merging.finish()
  return payload.length === 0 ? undefined : { payload, allBytes }
}
