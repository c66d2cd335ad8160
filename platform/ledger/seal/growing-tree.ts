import { emptyRoot, type Hash, nodeHash, type NodeId } from './merkle.ts'

type Peak = { readonly level: number; readonly hash: Hash }

/** A finished perfect subtree of the growing tree. */
export type FinishedNode = NodeId & { readonly hash: Hash }

/** A Merkle tree that only grows: it remembers one hash for each perfect subtree along its right edge. */
export class GrowingTree {
  #size = 0
  readonly #peaks: Peak[] = []

  /** A tree that already has `size` leaves; `peaks` are the hashes of its perfect subtrees from left to right. */
  static resume(size: number, peaks: readonly FinishedNode[]): GrowingTree {
    const tree = new GrowingTree()
    tree.#size = size
    tree.#peaks.push(...peaks)
    return tree
  }

  get size(): number {
    return this.#size
  }

  /** Adds a leaf's hash and answers with the inner nodes it completed, lowest first. */
  add(leaf: Hash): FinishedNode[] {
    const finished: FinishedNode[] = []
    let peak: Peak = { level: 0, hash: leaf }
    this.#size += 1
    for (let left = this.#peaks.at(-1); left?.level === peak.level; left = this.#peaks.at(-1)) {
      this.#peaks.pop()
      peak = { level: peak.level + 1, hash: nodeHash(left.hash, peak.hash) }
      finished.push({ ...peak, index: this.#size / 2 ** peak.level - 1 })
    }
    this.#peaks.push(peak)
    return finished
  }

  root(): Hash {
    const last = this.#peaks.at(-1)
    if (last === undefined) return emptyRoot
    return this.#peaks.slice(0, -1).reduceRight((right, left) => nodeHash(left.hash, right), last.hash)
  }
}
