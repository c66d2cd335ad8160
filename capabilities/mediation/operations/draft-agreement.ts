import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/agreeing.ts'
import { disputeCommand, requireWords } from './dispute-command.ts'

export const draftAgreement = disputeCommand(mediationContract.draftAgreement, {
  verb: 'draftAgreement',
  words: ({ terms }) => [{ of: 'both', text: JSON.stringify(terms) }],
  decide: ({ input: { revisitAfter }, state, sealed: [words] }) =>
    decisions.draftAgreement(state, { words: requireWords(words), revisitAfter }),
})
