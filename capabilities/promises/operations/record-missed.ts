import { promisesContract } from '../contract.ts'
import * as decisions from '../rules/keeping.ts'
import { promiseCommand } from './promise-command.ts'

export const recordMissed = promiseCommand(promisesContract.recordMissed, {
  verb: 'recordMissed',
  decide: ({ state, given }) => decisions.recordMissed(state, given.now),
})
