import { promisesContract } from '../contract.ts'
import * as decisions from '../rules/keeping.ts'
import { promiseCommand, requireContent } from './promise-command.ts'

export const supervisePromise = promiseCommand(promisesContract.supervisePromise, {
  verb: 'supervisePromise',
  words: ({ text }) => text,
  decide: ({ state, content }) => decisions.supervise(state, requireContent(content)),
})
