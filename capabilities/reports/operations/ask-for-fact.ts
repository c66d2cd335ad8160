import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { reportsAccess } from '../access.ts'
import { reportsContract } from '../contract.ts'
import { type FactEvent, factStream } from '../events.ts'
import { reportsProblems } from '../problems.ts'
import { askFor, replayFact } from '../rules/fact.ts'
import { countedAt, locatedAt } from '../rules/filling.ts'
import { pathKey } from '../rules/label-text.ts'
import { idOfWords } from './label-print.ts'

const factIdOf = (name: string): string => idOfWords(pathKey(name))

export const askForFact = command(reportsContract.askForFact, {
  stream: ({ name }) => factStream(factIdOf(name)),
  prepare: async ({ tree, within, nodeIds, ownerId }, { house: { trees } }) => ({
    isOwnerKnown: trees.within('organisation', ownerId, ownerId),
    areWithin: nodeIds.every((node) => trees.within(tree, node, within)),
  }),
  replay: replayFact,
  subject: ({ input }) => locatedAt(input.tree, input.within),
  access: reportsAccess.fill,
  see: reportsAccess.staff,
  anywhere: 'The organisation that is asked may lie outside the reach of whoever asks',
  decide: ({ input, state, facts, now }): FactEvent[] => {
    if (!facts.isOwnerKnown) throw new Problem('rule-broken', reportsProblems.unknownOwner)
    if (!facts.areWithin) throw new Problem('rule-broken', reportsProblems.unknownNode)
    const { within, nodeIds, reason = null, name, ...ask } = input
    const { place } = countedAt(input.tree, within)
    const nodes = [...new Set(nodeIds)]
    return askFor(state, { ...ask, name, key: pathKey(name), nodes, reason, place, today: dayOf(now) })
  },
  reply: ({ input }) => ({ factId: factIdOf(input.name), askId: input.askId }),
})
