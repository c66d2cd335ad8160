import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/agreeing.ts'
import { disputeCommand, requireWords } from './dispute-command.ts'

export const planSession = disputeCommand(mediationContract.planSession, {
  verb: 'planSession',
  words: ({ audience, where }) => [{ of: audience, text: where }],
  decide: ({ input: { sessionId, audience, at }, state, sealed: [words], now }) =>
    decisions.planSession(state, { sessionId, audience, at, words: requireWords(words) }, now),
})
