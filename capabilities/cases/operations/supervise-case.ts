import { casesContract } from '../contract.ts'
import * as decisions from '../rules/overseeing.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Watch over a case from above. */
export const superviseCase = caseCommand(casesContract.superviseCase, {
  verb: 'superviseCase',
  words: ({ text }) => text,
  learn: nothingToLearn,
  decide: ({ input, state, content }) => decisions.superviseCase(state, { why: input.why, content }),
})
