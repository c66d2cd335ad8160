import { dayOf } from '#platform/time/instant.ts'
import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/agreeing.ts'
import { disputeCommand } from './dispute-command.ts'

export const sayRevisit = disputeCommand(mediationContract.sayRevisit, {
  verb: 'sayRevisit',
  words: ({ side, text }) => [{ of: side, text }],
  decide: ({ input: { side, on, holds }, state, sealed: [words = null], how, now }) =>
    decisions.revisit(state, { side, on, holds, how, words }, dayOf(now)),
})
