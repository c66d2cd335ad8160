import { command, nothing } from '#platform/operations/command.ts'
import { partnerIn, partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { type ItemEvent, itemStream } from '../events.ts'
import { giveBack, replayItem } from '../rules/service-item.ts'
import { toItemState } from './item-steps.ts'

export const giveBackItem = command(partnersContract.giveBackItem, {
  stream: ({ itemId }) => itemStream(itemId),
  prepare: nothing,
  replay: replayItem,
  subject: () => null,
  access: partnersAccess.partner,
  decide: ({ state, actor }): ItemEvent[] => giveBack(state, partnerIn(actor) ?? ''),
  reply: ({ input, state }) => toItemState(input.itemId, state),
})
