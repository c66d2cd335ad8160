import { exchangeContract } from '../contract.ts'
import { release } from '../rules/claiming.ts'
import { itemCommand } from './item-command.ts'

export const releaseClaim = itemCommand(exchangeContract.releaseClaim, {
  verb: 'releaseClaim',
  anywhere: 'Whoever took it on gives it back, wherever it is',
  decide: ({ item }) => release(item),
})
