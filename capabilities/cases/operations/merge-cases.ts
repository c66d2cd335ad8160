import { casesContract } from '../contract.ts'
import { caseStream } from '../events.ts'
import * as decisions from '../rules/merging.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Merge a repeat into the main case. */
export const mergeCases = caseCommand(casesContract.mergeCases, {
  verb: 'mergeCases',
  learn: nothingToLearn,
  also: ({ intoCaseId }) => [caseStream(intoCaseId)],
  decide: ({ input, state, others }) => decisions.mergeCases(state, others(caseStream(input.intoCaseId))),
})
