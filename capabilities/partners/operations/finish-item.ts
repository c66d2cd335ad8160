import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { type ItemEvent, itemStream } from '../events.ts'
import { finish, replayItem } from '../rules/service-item.ts'
import { locatedAt, toItemState } from './item-steps.ts'

export const finishItem = command(partnersContract.finishItem, {
  stream: ({ itemId }) => itemStream(itemId),
  prepare: nothing,
  replay: replayItem,
  subject: ({ state }) => locatedAt(state),
  access: partnersAccess.keep,
  see: partnersAccess.staff,
  decide: ({ input, state, now }): ItemEvent[] => finish(state, input.on, dayOf(now)),
  reply: ({ input, state }) => toItemState(input.itemId, state),
})
