import { exchangeContract } from '../contract.ts'
import { letLapse } from '../rules/claiming.ts'
import { itemCommand } from './item-command.ts'

export const letItemLapse = itemCommand(exchangeContract.letItemLapse, {
  verb: 'letItemLapse',
  decide: ({ item, now }) => letLapse(item, now),
})
