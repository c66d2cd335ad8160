import { exchangeContract } from '../contract.ts'
import { withdraw } from '../rules/listing.ts'
import { itemCommand } from './item-command.ts'

export const withdrawItem = itemCommand(exchangeContract.withdrawItem, {
  verb: 'withdrawItem',
  decide: ({ item }) => withdraw(item),
})
