import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/consenting.ts'
import { disputeCommand } from './dispute-command.ts'

export const giveConsent = disputeCommand(mediationContract.giveConsent, {
  verb: 'giveConsent',
  words: ({ side, text, aside }) => [
    { of: side, text },
    { of: side, text: aside },
  ],
  decide: ({ input: { side, agrees }, state, sealed: [words = null, aside = null], how }) =>
    decisions.consent(state, { side, agrees, how, words, aside }),
})
