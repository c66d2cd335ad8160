import { promisesContract } from '../contract.ts'
import * as decisions from '../rules/gathering.ts'
import { promiseCommand, requireContent } from './promise-command.ts'

export const answerOnSpot = promiseCommand(promisesContract.answerOnSpot, {
  verb: 'answerOnSpot',
  words: ({ text }) => text,
  areWordsPublic: true,
  decide: ({ state, content }) => decisions.answerOnSpot(state, requireContent(content)),
})
