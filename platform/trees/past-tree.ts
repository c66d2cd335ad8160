import { childrenByParent } from './layout.ts'
import type { TreeIndex } from './tree-index.ts'

/** One of today's subtrees in a signed sum. */
export type Piece = { readonly nodeId: string; readonly sign: 1 | -1 }

/**
 * The tree of a past day: today's tree and the nodes that hung elsewhere then. A node that was not born yet counts at
 * what it came out of, so that the same entries add up to the same sum on every day.
 */
export class PastTree {
  readonly today: TreeIndex
  readonly #moved: ReadonlyMap<string, string | null>
  readonly #arrived: ReadonlyMap<string | null, readonly string[]>

  constructor(today: TreeIndex, moved: ReadonlyMap<string, string | null>) {
    this.today = today
    this.#moved = moved
    this.#arrived = childrenByParent(Array.from(moved, ([id, parent]) => ({ id, parent })))
  }

  /** The parent on that day; null for a root, undefined for an unknown node. */
  parentOf(id: string): string | null | undefined {
    const moved = this.#moved.get(id)
    return moved === undefined ? this.today.parentOf(id) : moved
  }

  /** From that day's parent up to the root. */
  ancestors(id: string): string[] {
    const above: string[] = []
    for (let parent = this.parentOf(id); parent; parent = this.parentOf(parent)) above.push(parent)
    return above
  }

  /** Whether the node lay in the subtree of the root on that day, the root itself included. */
  within(nodeId: string, rootId: string): boolean {
    if (this.#moved.size === 0) return this.today.within(nodeId, rootId)
    return (nodeId === rootId && this.today.has(nodeId)) || this.ancestors(nodeId).includes(rootId)
  }

  /** That day's children (null: the roots), those of today's order first. */
  childrenOf(id: string | null): string[] {
    const stayed = this.today.childrenOf(id).filter((child) => !this.#moved.has(child))
    return [...stayed, ...(this.#arrived.get(id) ?? [])]
  }

  /** The node and everything below it on that day, top first. */
  subtreeOf(id: string): readonly string[] {
    if (this.#moved.size === 0 || !this.today.has(id)) return this.today.subtreeOf(id)
    const found: string[] = []
    const waiting = [id]
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      found.push(next)
      waiting.push(...this.childrenOf(next))
    }
    return found
  }

  /**
   * Today's subtrees whose signed totals are the total of the root's subtree on that day. Cut where an edge differs;
   * what hangs together between the cuts is a difference of today's subtrees and lies wholly inside or outside.
   */
  piecesOf(rootId: string): Piece[] {
    if (!this.today.has(rootId)) return []
    const cuts = new Set([rootId, ...this.#moved.keys()])
    const pieces: Piece[] = []
    for (const cut of cuts) {
      const above = this.today.ancestors(cut).find((id) => cuts.has(id))
      const sign =
        Number(this.within(cut, rootId)) - Number(above !== undefined && this.within(above, rootId))
      if (sign === 1 || sign === -1) pieces.push({ nodeId: cut, sign })
    }
    return pieces
  }
}
