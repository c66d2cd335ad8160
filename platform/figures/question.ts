import type { TreeName } from '../access/rule.ts'
import type { Day } from '../time/instant.ts'
import type { Piece } from '../trees/past-tree.ts'
import type { Figure } from './figure.ts'
import type { Period } from './periods.ts'

/** Which figures of which subtree, over which days. */
export type FigureQuestion = Period & {
  readonly figures: readonly Figure[]
  readonly tree: TreeName
  readonly node: string
  /** `kind:letter`, `channel:qr`; everything unless told. */
  readonly slice?: string
  /** From `PastTree.piecesOf` for a past day's tree; today's subtree unless told. */
  readonly pieces?: readonly Piece[]
  readonly today: Day
  /** Of a balance: the level at the end of each period (the default), or the mean over its days. */
  readonly levels?: 'last' | 'mean'
  /** `reader` (the default) must reach the node; `house` is for what the house itself computes or publishes. */
  readonly as?: 'reader' | 'house'
}
