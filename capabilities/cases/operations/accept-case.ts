import { casesContract } from '../contract.ts'
import * as decisions from '../rules/handling.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Take the case up. */
export const acceptCase = caseCommand(casesContract.acceptCase, {
  verb: 'acceptCase',
  learn: nothingToLearn,
  decide: ({ state, at }) => decisions.acceptCase(state, at),
})
