import type { Actor } from '#platform/access/actor.ts'
import { sides } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { exchangeProblems } from '../problems.ts'
import { confirm } from '../rules/claiming.ts'
import type { ItemState } from '../rules/item-state.ts'
import { broken, givingUnit } from '../rules/step.ts'
import { itemCommand } from './item-command.ts'

/** Staff whose own post is at the unit that gave the help. */
const isGivingUnit = (actor: Actor, item: ItemState): boolean => {
  const unit = item.claim && givingUnit(item, item.claim)
  return actor.kind === 'staff' && unit !== null && actor.posts.some((post) => post.organisationId === unit)
}

export const confirmHelp = itemCommand(exchangeContract.confirmHelp, {
  verb: 'confirmHelp',
  words: ({ thanks }) => thanks,
  anywhere: 'Whoever was helped has the word, wherever that was',
  decide: ({ input, item, facts, actor, trees, now }) => {
    const isHelped = sides.helped(actor, { item }, trees)
    if (!isHelped && isGivingUnit(actor, item)) throw broken(exchangeProblems.ownHelp)
    const how = isHelped ? 'self' : 'inPerson'
    return confirm(item, { how, rating: input.rating ?? null, thanks: facts.words }, now)
  },
})
