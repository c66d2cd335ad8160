import { promisesContract } from '../contract.ts'
import * as decisions from '../rules/keeping.ts'
import { promiseCommand } from './promise-command.ts'

export const settleAcceptance = promiseCommand(promisesContract.settleAcceptance, {
  verb: 'settleAcceptance',
  decide: ({ state, given }) => decisions.settle(state, given.now),
})
