import type { TreeIndex } from '../trees/tree-index.ts'

/** Numbers for the nodes of a tree as it stands, and behind them for nodes that the tree does not know. */
export class NodeNumbers {
  readonly #index: TreeIndex
  readonly #strangers: string[] = []
  readonly #numbers = new Map<string, number>()

  constructor(index: TreeIndex) {
    this.#index = index
  }

  get count(): number {
    return this.#index.size + this.#strangers.length
  }

  /** The node's number; -1 for no node. */
  numberOf(id: string | null): number {
    if (id === null) return -1
    return this.#index.rankOf(id) ?? this.#numbers.get(id) ?? this.#welcome(id)
  }

  #welcome(stranger: string): number {
    const number = this.count
    this.#strangers.push(stranger)
    this.#numbers.set(stranger, number)
    return number
  }

  idOf(number: number): string {
    return this.#index.idAt(number) ?? this.#strangers[number - this.#index.size] ?? ''
  }

  /** The parent's number, always a smaller one; -1 for roots and strangers. */
  parentOf(number: number): number {
    return number < this.#index.size ? this.#index.parentRankAt(number) : -1
  }
}
