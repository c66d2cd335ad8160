import { exchangeContract } from '../contract.ts'
import { reportDone } from '../rules/claiming.ts'
import { itemCommand } from './item-command.ts'

export const reportItemDone = itemCommand(exchangeContract.reportItemDone, {
  verb: 'reportItemDone',
  words: ({ text }) => text,
  anywhere: 'Whoever took it on says that it is done, wherever it is',
  decide: ({ item, facts, now }) => reportDone(item, facts.words, now),
})
