import { casesContract } from '../contract.ts'
import * as decisions from '../rules/author.ts'
import { requireWordsOrPhoto } from '../rules/intake.ts'
import { caseCommand, nothingToLearn } from './case-command.ts'

/** The author tells more. */
export const addToCase = caseCommand(casesContract.addToCase, {
  verb: 'addToCase',
  words: ({ text }) => text,
  learn: nothingToLearn,
  anywhere: 'The author keeps their say wherever the case has gone',
  decide: ({ input, state, at, content }) => {
    requireWordsOrPhoto(input.text, input.photos)
    return decisions.addToCase(state, { content, photos: input.photos }, at)
  },
})
