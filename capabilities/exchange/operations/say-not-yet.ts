import { exchangeContract } from '../contract.ts'
import { sayNotYet as notYet } from '../rules/claiming.ts'
import { itemCommand } from './item-command.ts'

export const sayNotYet = itemCommand(exchangeContract.sayNotYet, {
  verb: 'sayNotYet',
  words: ({ text }) => text,
  anywhere: 'Whoever was to be helped has the word, wherever that is',
  decide: ({ item, facts }) => notYet(item, facts.words),
})
