import { dayOf } from '#platform/time/instant.ts'
import { promisesContract } from '../contract.ts'
import * as decisions from '../rules/keeping.ts'
import { promiseCommand, requireContent } from './promise-command.ts'

export const movePromise = promiseCommand(promisesContract.movePromise, {
  verb: 'movePromise',
  words: ({ text }) => text,
  areWordsPublic: true,
  anywhere: 'A promise given to an office outside one’s own reach is moved by whoever gave it the day',
  decide: ({ input, state, content, given }) =>
    decisions.move(state, { dueOn: input.dueOn, content: requireContent(content) }, dayOf(given.now)),
})
