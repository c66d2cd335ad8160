import { casesContract } from '../contract.ts'
import * as decisions from '../rules/author.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** Silence counts as consent, counted apart. */
export const closeUnanswered = caseCommand(casesContract.closeUnanswered, {
  verb: 'closeUnanswered',
  learn: nothingToLearn,
  decide: ({ state, at }) => decisions.closeUnanswered(state, at),
})
