import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/agreeing.ts'
import { disputeCommand } from './dispute-command.ts'

export const recordSession = disputeCommand(mediationContract.recordSession, {
  verb: 'recordSession',
  words: ({ audience, text }) => [{ of: audience, text }],
  decide: ({ input: { sessionId, audience }, state, sealed: [words = null] }) =>
    decisions.recordSession(state, { sessionId, audience, words }),
})
