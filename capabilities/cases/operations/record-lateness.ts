import { casesContract } from '../contract.ts'
import * as decisions from '../rules/lateness.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Write down what was missed. */
export const recordLateness = caseCommand(casesContract.recordLateness, {
  verb: 'recordLateness',
  learn: nothingToLearn,
  decide: ({ input, state, at }) => decisions.recordLateness(state, input.clock, at),
})
