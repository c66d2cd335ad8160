import type { CellKeys } from './contribution-cells.ts'
import type { NodeNumbers } from './node-numbers.ts'
import { type Packed, packSorted, roomFor } from './packed-counters.ts'

/** Contributions of one month in one tree: of each its node's number (-1: none), its cell and its amount. */
export type TreeColumns = {
  readonly count: number
  readonly node: Int32Array
  readonly cell: Int32Array
  readonly amount: Float64Array
}

const fewKeys = 24

function sortFew(numbers: Int32Array, count: number): void {
  for (let at = 1; at < count; at += 1) {
    const one = numbers[at] ?? 0
    let free = at
    for (; free > 0 && (numbers[free - 1] ?? 0) > one; free -= 1) numbers[free] = numbers[free - 1] ?? 0
    numbers[free] = one
  }
}

/** Adds up one node's counters, by the place of their keys. */
class Tally {
  count = 0
  readonly #cellKeys: CellKeys
  readonly #touched: Int32Array
  readonly #isTouched: Uint8Array
  readonly #sums: Float64Array
  readonly #keys: Float64Array
  readonly #values: Float64Array
  readonly #target: Buffer

  constructor(cellKeys: CellKeys) {
    this.#cellKeys = cellKeys
    this.#touched = new Int32Array(cellKeys.keys.length)
    this.#isTouched = new Uint8Array(cellKeys.keys.length)
    this.#sums = new Float64Array(cellKeys.keys.length)
    this.#keys = new Float64Array(cellKeys.keys.length)
    this.#values = new Float64Array(cellKeys.keys.length)
    this.#target = Buffer.allocUnsafe(roomFor(cellKeys.keys.length))
  }

  add(place: number, amount: number): void {
    if (this.#isTouched[place] === 1) {
      this.#sums[place] = (this.#sums[place] ?? 0) + amount
      return
    }
    this.#isTouched[place] = 1
    this.#sums[place] = amount
    this.#touched[this.count] = place
    this.count += 1
  }

  addCell(cell: number, amount: number): void {
    const { starts, places } = this.#cellKeys
    const end = starts[cell + 1] ?? 0
    for (let at = starts[cell] ?? 0; at < end; at += 1) this.add(places[at] ?? 0, amount)
  }

  /** Where many of all keys are touched, walking over all of them is quicker than sorting. */
  #sort(): void {
    if (this.count <= fewKeys) sortFew(this.#touched, this.count)
    else if (this.count * 8 < this.#isTouched.length) this.#touched.subarray(0, this.count).sort()
    else this.#walk()
  }

  #walk(): void {
    let found = 0
    for (let place = 0; found < this.count; place += 1) {
      if (this.#isTouched[place] !== 1) continue
      this.#touched[found] = place
      found += 1
    }
  }

  /** The packed row, to be copied before the next one is packed; undefined when all counters are zero. */
  pack(): Packed | undefined {
    this.#sort()
    const { keys, sheet } = this.#cellKeys
    for (let at = 0; at < this.count; at += 1) {
      const place = this.#touched[at] ?? 0
      this.#keys[at] = keys[place] ?? 0
      this.#values[at] = this.#sums[place] ?? 0
    }
    return packSorted({ count: this.count, keys: this.#keys, values: this.#values }, this.#target, sheet)
  }

  /** Hands out every sum and begins anew. */
  empty(take: (place: number, sum: number) => void): void {
    for (let at = 0; at < this.count; at += 1) {
      const place = this.#touched[at] ?? 0
      this.#isTouched[place] = 0
      take(place, this.#sums[place] ?? 0)
    }
    this.count = 0
  }
}

const firstRoom = 65_536

/**
 * Sums of nodes whose parent is still to come. Children come right before their parent, so theirs lie on top.
 */
class SumsOfChildren {
  #places = new Int32Array(firstRoom)
  #sums = new Float64Array(firstRoom)
  #end = 0
  readonly #parents: number[] = []
  readonly #starts: number[] = []

  #widen(): void {
    const places = new Int32Array(this.#end * 2)
    places.set(this.#places)
    this.#places = places
    const sums = new Float64Array(this.#end * 2)
    sums.set(this.#sums)
    this.#sums = sums
  }

  readonly #push = (place: number, sum: number): void => {
    if (this.#end === this.#places.length) this.#widen()
    this.#places[this.#end] = place
    this.#sums[this.#end] = sum
    this.#end += 1
  }

  /** Takes the sums of a child; those of a root (-1 is its parent) are wanted by nobody. */
  take(child: Tally, parent: number): void {
    this.#parents.push(parent)
    this.#starts.push(this.#end)
    child.empty(this.#push)
  }

  /** Adds the sums of a node's children to the node's own. */
  giveTo(node: number, tally: Tally): void {
    while (this.#parents.at(-1) === node) {
      const start = this.#starts.pop() ?? 0
      this.#parents.pop()
      for (let at = start; at < this.#end; at += 1) tally.add(this.#places[at] ?? 0, this.#sums[at] ?? 0)
      this.#end = start
    }
  }
}

/** Contributions in the order of their nodes; those of node n stand from `starts[n + 1]` up to `starts[n + 2]`. */
type ByNode = { readonly starts: Int32Array; readonly order: Int32Array }

const raise = (numbers: Int32Array, at: number, by: number): number => {
  const before = numbers[at] ?? 0
  numbers[at] = before + by
  return before
}

function byNode({ count, node }: TreeColumns, nodes: number): ByNode {
  // The first place is for contributions without a node (-1), which are left there.
  const starts = new Int32Array(nodes + 2)
  for (let at = 0; at < count; at += 1) raise(starts, (node[at] ?? -1) + 2, 1)
  for (let number = 0; number <= nodes; number += 1) raise(starts, number + 1, starts[number] ?? 0)
  const next = starts.slice()
  const order = new Int32Array(count)
  for (let at = 0; at < count; at += 1) order[raise(next, (node[at] ?? -1) + 1, 1)] = at
  return { starts, order }
}

/** Adds what a node itself counts. */
function ownAdder(own: TreeColumns, nodes: number): (number: number, tally: Tally) => void {
  const { starts, order } = byNode(own, nodes)
  return (number, tally) => {
    const end = starts[number + 2] ?? 0
    for (let at = starts[number + 1] ?? 0; at < end; at += 1) {
      const place = order[at] ?? 0
      tally.addCell(own.cell[place] ?? 0, own.amount[place] ?? 0)
    }
  }
}

export type PackedNode = { readonly node: string; readonly packed: Packed }

/**
 * Adds every node's counters to its parent's, from the leaves up, and hands out packed rows. A row's bytes are good
 * until the next row is asked for.
 */
export function* rollUp(own: TreeColumns, nodes: NodeNumbers, cellKeys: CellKeys): Generator<PackedNode> {
  const addOwn = ownAdder(own, nodes.count)
  const tally = new Tally(cellKeys)
  const sums = new SumsOfChildren()
  for (let number = nodes.count - 1; number >= 0; number -= 1) {
    addOwn(number, tally)
    sums.giveTo(number, tally)
    if (tally.count === 0) continue
    const packed = tally.pack()
    sums.take(tally, nodes.parentOf(number))
    if (packed) yield { node: nodes.idOf(number), packed }
  }
}
