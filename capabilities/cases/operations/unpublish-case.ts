import { casesContract } from '../contract.ts'
import * as decisions from '../rules/overseeing.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Take a case off the public board. */
export const unpublishCase = caseCommand(casesContract.unpublishCase, {
  verb: 'unpublishCase',
  learn: nothingToLearn,
  decide: ({ state }) => decisions.unpublishCase(state),
})
