import { promisesContract } from '../contract.ts'
import * as decisions from '../rules/keeping.ts'
import { promiseCommand, requireContent } from './promise-command.ts'

export const giveUpPromise = promiseCommand(promisesContract.giveUpPromise, {
  verb: 'giveUpPromise',
  words: ({ text }) => text,
  areWordsPublic: true,
  decide: ({ state, content }) => decisions.giveUp(state, requireContent(content)),
})
