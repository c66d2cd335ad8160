import { casesContract } from '../contract.ts'
import * as decisions from '../rules/handling.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** Tell the author how it stands. */
export const replyToResident = caseCommand(casesContract.replyToResident, {
  verb: 'replyToResident',
  words: ({ text }) => text,
  learn: nothingToLearn,
  decide: ({ input, state, at, content }) =>
    decisions.replyToResident(state, { content: requireContent(content), photos: input.photos }, at),
})
