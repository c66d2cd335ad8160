import type { Span } from './layout.ts'

/** A node as the index takes it; rows come in the order of their positions. */
export type IndexRow = Span & {
  readonly id: string
  readonly parent: string | null
  readonly isClosed: boolean
}

/** One tree in memory, frozen: every question about it is answered without the database. */
export class TreeIndex {
  readonly size: number
  readonly #ids: readonly string[]
  readonly #ranks: ReadonlyMap<string, number>
  readonly #parents: Int32Array
  /** Rank just behind the subtree. */
  readonly #ends: Int32Array
  readonly #lows: Float64Array
  readonly #highs: Float64Array
  readonly #closed: Uint8Array

  constructor(rows: readonly IndexRow[]) {
    this.size = rows.length
    this.#ids = rows.map(({ id }) => id)
    this.#ranks = new Map(rows.map(({ id }, rank) => [id, rank]))
    this.#lows = Float64Array.from(rows, ({ low }) => low)
    this.#highs = Float64Array.from(rows, ({ high }) => high)
    this.#closed = Uint8Array.from(rows, ({ isClosed }) => (isClosed ? 1 : 0))
    this.#parents = new Int32Array(rows.length).fill(-1)
    this.#ends = new Int32Array(rows.length).fill(rows.length)
    this.#thread()
  }

  #thread(): void {
    const open: number[] = []
    for (let rank = 0; rank < this.size; rank += 1) {
      for (
        let top = open.at(-1);
        top !== undefined && (this.#highs[top] ?? 0) <= (this.#lows[rank] ?? 0);
        top = open.at(-1)
      ) {
        this.#ends[top] = rank
        open.pop()
      }
      this.#parents[rank] = open.at(-1) ?? -1
      open.push(rank)
    }
  }

  #idsOf(ranks: Iterable<number>): string[] {
    return Array.from(ranks, (rank) => this.#ids[rank] ?? '')
  }

  /** Whether the node exists. */
  has(id: string): boolean {
    return this.#ranks.has(id)
  }

  /** Whether a node lies in the subtree of a root, the root itself included. */
  within(nodeId: string, rootId: string): boolean {
    const node = this.#ranks.get(nodeId)
    const root = this.#ranks.get(rootId)
    if (node === undefined || root === undefined) return false
    return node >= root && node < (this.#ends[root] ?? 0)
  }

  /** The parent; null for a root, undefined for an unknown node. */
  parentOf(id: string): string | null | undefined {
    const rank = this.#ranks.get(id)
    if (rank === undefined) return undefined
    const parent = this.#parents[rank] ?? -1
    return parent < 0 ? null : this.#ids[parent]
  }

  /** A node's number in this index: parents have smaller ones than all that stands below them. */
  rankOf(id: string): number | undefined {
    return this.#ranks.get(id)
  }

  /** The node of a number. */
  idAt(rank: number): string | undefined {
    return this.#ids[rank]
  }

  /** The parent's number; -1 for a root. */
  parentRankAt(rank: number): number {
    return this.#parents[rank] ?? -1
  }

  /** From the parent up to the root. */
  ancestors(id: string): string[] {
    const ranks: number[] = []
    let rank = this.#ranks.get(id)
    for (
      rank = rank === undefined ? -1 : (this.#parents[rank] ?? -1);
      rank >= 0;
      rank = this.#parents[rank] ?? -1
    ) {
      ranks.push(rank)
    }
    return this.#idsOf(ranks)
  }

  /** How many nodes stand below this one. */
  descendants(id: string): number {
    const rank = this.#ranks.get(id)
    return rank === undefined ? 0 : (this.#ends[rank] ?? 0) - rank - 1
  }

  /** Children in order (null: the roots), closed ones included. */
  childrenOf(id: string | null): string[] {
    const parent = id === null ? -1 : this.#ranks.get(id)
    if (parent === undefined) return []
    const end = parent < 0 ? this.size : (this.#ends[parent] ?? 0)
    const ranks: number[] = []
    for (let rank = parent + 1; rank < end; rank = this.#ends[rank] ?? end) ranks.push(rank)
    return this.#idsOf(ranks)
  }

  /** The node and everything below it, top first. */
  subtreeOf(id: string): readonly string[] {
    const rank = this.#ranks.get(id)
    return rank === undefined ? [] : this.#ids.slice(rank, this.#ends[rank])
  }

  /** The node's position (`low`) and the end of its subtree, as the database keeps them. */
  positionOf(id: string): Span | undefined {
    const rank = this.#ranks.get(id)
    if (rank === undefined) return undefined
    return { low: this.#lows[rank] ?? 0, high: this.#highs[rank] ?? 0 }
  }

  /** Whether the node was closed (merged, split, ended). */
  isClosed(id: string): boolean {
    const rank = this.#ranks.get(id)
    return rank !== undefined && this.#closed[rank] === 1
  }
}
