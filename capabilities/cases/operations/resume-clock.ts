import { casesContract } from '../contract.ts'
import * as decisions from '../rules/handling.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Start the clock again. */
export const resumeClock = caseCommand(casesContract.resumeClock, {
  verb: 'resumeClock',
  learn: nothingToLearn,
  decide: ({ input, state, at }) => decisions.resumeClock(state, input.why, at),
})
