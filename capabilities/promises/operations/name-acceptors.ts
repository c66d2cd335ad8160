import { Problem } from '#platform/errors.ts'
import { ownUnit } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { promiseProblems } from '../problems.ts'
import * as decisions from '../rules/keeping.ts'
import { hashOf, promiseCommand } from './promise-command.ts'

export const nameAcceptors = promiseCommand(promisesContract.nameAcceptors, {
  verb: 'nameAcceptors',
  decide: ({ input, state, given }) => {
    if (ownUnit(given.actor, given.state, given.trees)) {
      throw new Problem('rule-broken', promiseProblems.ownUnit)
    }
    return decisions.nameAcceptors(state, input.receipts.map(hashOf))
  },
})
