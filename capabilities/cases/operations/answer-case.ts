import { casesContract } from '../contract.ts'
import * as decisions from '../rules/handling.ts'
import { caseCommand, nothingToLearn, requireContent } from './case-command.ts'

/** Answer: solved, lawfully explained, or redirected with the right channel named. */
export const answerCase = caseCommand(casesContract.answerCase, {
  verb: 'answerCase',
  words: ({ text, channelTold }) => (channelTold === undefined ? text : `${text}\n\n${channelTold}`),
  learn: nothingToLearn,
  decide: ({ input, state, at, content }) =>
    decisions.answerCase(
      state,
      {
        result: input.result,
        content: requireContent(content),
        photos: input.photos,
        isChannelTold: input.channelTold !== undefined,
      },
      at,
    ),
})
