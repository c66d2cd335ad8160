import type { Figure } from '#platform/figures/figure.ts'
import type { FigureQuestion } from '#platform/figures/read-figures.ts'
import type { Call } from '#platform/operations/house.ts'
import { type Day, dayOf } from '#platform/time/instant.ts'
import type { PastTree } from '#platform/trees/past-tree.ts'
import type { AskedNode } from '../access.ts'
import { checkPeriod } from '../rules.ts'

export type AskedInput = AskedNode & {
  readonly from: Day
  readonly to: Day
  readonly slice?: string | undefined
  readonly under?: Day | undefined
}

/** The subject of access: the node itself, if it is there at all. */
export async function askedNode(_tx: unknown, input: AskedInput, call: Call): Promise<AskedNode | undefined> {
  const isThere = call.house.trees.within(input.tree, input.node, input.node)
  return isThere ? { tree: input.tree, node: input.node } : undefined
}

/** The tree under which is asked: of a past day, or today's. */
export const treeUnder = (input: AskedInput, call: Call): Promise<PastTree> =>
  call.house.trees.at(input.tree, input.under ?? dayOf(call.now))

/** A question to the figures, on behalf of the caller. */
export function questionOf(
  input: AskedInput,
  call: Call,
  given: { figures: readonly Figure[]; under: PastTree },
): FigureQuestion {
  checkPeriod(input)
  return {
    figures: given.figures,
    tree: input.tree,
    node: input.node,
    from: input.from,
    to: input.to,
    ...(input.slice !== undefined && { slice: input.slice }),
    pieces: given.under.piecesOf(input.node),
    today: dayOf(call.now),
    as: call.actor.kind === 'staff' ? 'reader' : 'house',
  }
}
