import { casesContract } from '../contract.ts'
import * as decisions from '../rules/routing.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** Say that a dispatch is wrong. */
export const disputeDispatch = caseCommand(casesContract.disputeDispatch, {
  verb: 'disputeDispatch',
  words: ({ reason }) => reason,
  learn: nothingToLearn,
  decide: ({ state, at, content }) => decisions.disputeDispatch(state, requireContent(content), at),
})
