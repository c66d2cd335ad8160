import { command } from '#platform/operations/command.ts'
import { itemAccess, seesItem } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type ItemEvent, itemStream } from '../events.ts'
import { askHelper as ask } from '../rules/asking.ts'
import { replayExchange } from '../rules/replay.ts'
import { helperBehind } from './helper-step.ts'
import { existing, standingOf } from './item-command.ts'

export const askHelper = command(exchangeContract.askHelper, {
  stream: ({ itemId }) => itemStream(itemId),
  prepare: async (input, call) => ({ participantId: await helperBehind(call, input) }),
  replay: replayExchange,
  subject: ({ state }) => state,
  access: itemAccess.askHelper,
  see: seesItem,
  anywhere: 'Whoever asks for help asks whoever suits, wherever they live',
  decide: ({ state, facts }): ItemEvent[] => ask(existing(state), facts.participantId),
  reply: standingOf,
})
