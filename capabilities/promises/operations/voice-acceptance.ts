import { houseProblems, Problem } from '#platform/errors.ts'
import { ownUnit } from '../access.ts'
import { promisesContract } from '../contract.ts'
import { promiseProblems } from '../problems.ts'
import * as decisions from '../rules/keeping.ts'
import { promiseCommand } from './promise-command.ts'

export const voiceAcceptance = promiseCommand(promisesContract.voiceAcceptance, {
  verb: 'voiceAcceptance',
  words: ({ text }) => text,
  anywhere: 'Those a promise was made to keep their say wherever its owner is',
  decide: ({ input, state, content, voter, given }) => {
    if (ownUnit(given.actor, given.state, given.trees)) {
      throw new Problem('rule-broken', promiseProblems.ownUnit)
    }
    if (voter === undefined) throw new Problem('not-allowed', houseProblems.notAllowed)
    return decisions.voice(state, { voter, isThere: input.isThere, content })
  },
})
