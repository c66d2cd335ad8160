import type { AccessRule, TreeName } from '#platform/access/rule.ts'
import { anyOf, house, everyone } from '#platform/access/rule.ts'

/** The node a number is about. */
export type AskedNode = { readonly tree: TreeName; readonly node: string }

/** Staff whose posts reach the node, so that everything below it is theirs to see. */
const overseer: AccessRule<AskedNode> = (actor, { tree, node }, trees) => {
  if (actor.kind !== 'staff') return false
  const roots = tree === 'place' ? actor.see.places : actor.see.organisations
  return roots.some((root) => trees.within(tree, node, root))
}

export const cockpitAccess = {
  read: anyOf(overseer, house),
  everyone,
}
