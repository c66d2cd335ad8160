import { command, nothing } from '#platform/operations/command.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { type ItemEvent, itemStream } from '../events.ts'
import { replayItem, withdrawItem as withdraw } from '../rules/service-item.ts'
import { locatedAt, toItemState } from './item-steps.ts'

export const withdrawItem = command(partnersContract.withdrawItem, {
  stream: ({ itemId }) => itemStream(itemId),
  prepare: nothing,
  replay: replayItem,
  subject: ({ state }) => locatedAt(state),
  access: partnersAccess.keep,
  see: partnersAccess.staff,
  decide: ({ input, state }): ItemEvent[] => withdraw(state, input.reason),
  reply: ({ input, state }) => toItemState(input.itemId, state),
})
