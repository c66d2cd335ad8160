import { casesContract } from '../contract.ts'
import * as decisions from '../rules/overseeing.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** Send an answered case back. */
export const returnCase = caseCommand(casesContract.returnCase, {
  verb: 'returnCase',
  words: ({ reason }) => reason,
  learn: nothingToLearn,
  decide: ({ state, at, content }) => decisions.returnCase(state, requireContent(content), at),
})
