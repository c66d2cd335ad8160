import { casesContract } from '../contract.ts'
import * as decisions from '../rules/handling.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Begin work on the spot. */
export const startWork = caseCommand(casesContract.startWork, {
  verb: 'startWork',
  learn: nothingToLearn,
  decide: ({ state, at }) => decisions.startWork(state, at),
})
