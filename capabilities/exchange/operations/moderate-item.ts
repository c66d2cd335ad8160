import { exchangeContract } from '../contract.ts'
import { exchangeProblems } from '../problems.ts'
import { decline, open } from '../rules/listing.ts'
import { assertPublic, broken } from '../rules/step.ts'
import { itemCommand } from './item-command.ts'

export const moderateItem = itemCommand(exchangeContract.moderateItem, {
  verb: 'moderateItem',
  words: ({ text }) => text,
  decide: ({ input, item, facts: { words } }) => {
    if (input.verdict === 'open') {
      assertPublic(input.text, 'text')
      if (words === null) throw broken(exchangeProblems.sayTitle, 'text')
      return open(item, words)
    }
    if (words === null) throw broken(exchangeProblems.sayReason, 'text')
    return decline(item, words)
  },
})
