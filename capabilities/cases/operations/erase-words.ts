import { casesContract } from '../contract.ts'
import * as decisions from '../rules/author.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** The author destroys what was written and who wrote it. */
export const eraseWords = caseCommand(casesContract.eraseWords, {
  verb: 'eraseWords',
  learn: nothingToLearn,
  decide: ({ state }) => decisions.eraseWords(state),
})
