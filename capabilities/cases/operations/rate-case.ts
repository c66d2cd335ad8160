import { casesContract } from '../contract.ts'
import * as decisions from '../rules/author.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Rate once per closing. */
export const rateCase = caseCommand(casesContract.rateCase, {
  verb: 'rateCase',
  learn: nothingToLearn,
  decide: ({ input, state }) => decisions.rateCase(state, input.rating),
})
