import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { type ItemEvent, itemStream } from '../events.ts'
import { partnersProblems } from '../problems.ts'
import { publishItem as publish, replayItem } from '../rules/service-item.ts'
import { toItemState } from './item-steps.ts'
import { assertImpersonal } from './partner-steps.ts'

export const publishItem = command(partnersContract.publishItem, {
  stream: ({ itemId }) => itemStream(itemId),
  prepare: async ({ placeId, title, about }, { house }) => {
    if (!house.trees.index('place').has(placeId))
      throw new Problem('rule-broken', partnersProblems.unknownPlace, { placeId })
    assertImpersonal(title, about)
  },
  replay: replayItem,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: partnersAccess.keep,
  see: partnersAccess.staff,
  decide: ({ input: { placeId, title, about, dueOn }, state }): ItemEvent[] =>
    publish(state, placeId, { title, about, dueOn }),
  reply: ({ input, state }) => toItemState(input.itemId, state),
})
