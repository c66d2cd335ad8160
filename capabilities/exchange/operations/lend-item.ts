import { dayOf } from '#platform/time/instant.ts'
import { exchangeContract } from '../contract.ts'
import { lend } from '../rules/claiming.ts'
import { itemCommand } from './item-command.ts'

export const lendItem = itemCommand(exchangeContract.lendItem, {
  verb: 'lendItem',
  decide: ({ input, item, now }) => lend(item, input.dueOn, dayOf(now)),
})
