import { casesContract } from '../contract.ts'
import * as decisions from '../rules/overseeing.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Record an independent visit. */
export const recordFollowUp = caseCommand(casesContract.recordFollowUp, {
  verb: 'recordFollowUp',
  words: ({ text }) => text,
  learn: nothingToLearn,
  decide: ({ input, state, at, content }) => {
    const { visitId, way, result } = input
    return decisions.recordFollowUp(state, { visitId, way, result, content }, at)
  },
})
