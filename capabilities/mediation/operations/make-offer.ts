import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/agreeing.ts'
import { disputeCommand, requireWords } from './dispute-command.ts'

export const makeOffer = disputeCommand(mediationContract.makeOffer, {
  verb: 'makeOffer',
  words: ({ side, text }) => [{ of: side, text }],
  decide: ({ input: { offerId, side }, state, sealed: [words], how }) =>
    decisions.makeOffer(state, { offerId, side, how, words: requireWords(words) }),
})
