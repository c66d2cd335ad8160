import { dayOf } from '#platform/time/instant.ts'
import { exchangeContract } from '../contract.ts'
import { forget } from '../rules/forgetting.ts'
import { itemCommand } from './item-command.ts'

export const forgetItem = itemCommand(exchangeContract.forgetItem, {
  verb: 'forgetItem',
  decide: ({ item, now }) => forget(item, dayOf(now)),
})
