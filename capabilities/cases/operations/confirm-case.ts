import { casesContract } from '../contract.ts'
import * as decisions from '../rules/author.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** The author confirms the answer. */
export const confirmCase = caseCommand(casesContract.confirmCase, {
  verb: 'confirmCase',
  learn: nothingToLearn,
  anywhere: 'The author keeps their say wherever the case has gone',
  decide: ({ state }) => decisions.confirmCase(state),
})
