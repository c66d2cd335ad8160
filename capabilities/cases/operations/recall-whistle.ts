import { casesContract } from '../contract.ts'
import * as decisions from '../rules/whistle.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** Call off what a department has not begun. */
export const recallWhistle = caseCommand(casesContract.recallWhistle, {
  verb: 'recallWhistle',
  words: ({ reason }) => reason,
  learn: nothingToLearn,
  decide: ({ input, state, content }) =>
    decisions.recallWhistle(state, {
      whistleId: input.whistleId,
      department: input.organisationId,
      content: requireContent(content),
    }),
})
