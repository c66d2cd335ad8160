import { exchangeContract } from '../contract.ts'
import { declineAsk as decline } from '../rules/asking.ts'
import { itemCommand } from './item-command.ts'

export const declineAsk = itemCommand(exchangeContract.declineAsk, {
  verb: 'declineAsk',
  decide: ({ item, facts }) => decline(item, facts.participantId ?? ''),
})
