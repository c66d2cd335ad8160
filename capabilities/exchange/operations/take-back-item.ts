import { exchangeContract } from '../contract.ts'
import { takeBack } from '../rules/claiming.ts'
import { itemCommand } from './item-command.ts'

export const takeBackItem = itemCommand(exchangeContract.takeBackItem, {
  verb: 'takeBackItem',
  words: ({ text }) => text,
  decide: ({ input, item, facts, now }) =>
    takeBack(item, { isDamaged: input.condition === 'damaged', words: facts.words }, now),
})
