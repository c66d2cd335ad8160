import { casesContract } from '../contract.ts'
import * as decisions from '../rules/handling.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** Extend the time, with the reason told. */
export const extendCase = caseCommand(casesContract.extendCase, {
  verb: 'extendCase',
  words: ({ reason }) => reason,
  learn: nothingToLearn,
  decide: ({ input, state, at, content }) =>
    decisions.extendCase(state, { workingDays: input.workingDays, content: requireContent(content) }, at),
})
