import { casesContract } from '../contract.ts'
import * as decisions from '../rules/handling.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** Ask the author; the clock stops. */
export const askResident = caseCommand(casesContract.askResident, {
  verb: 'askResident',
  words: ({ text }) => text,
  learn: nothingToLearn,
  decide: ({ state, at, content }) => decisions.askResident(state, requireContent(content), at),
})
