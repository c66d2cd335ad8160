import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/consenting.ts'
import { disputeCommand } from './dispute-command.ts'

export const withdrawConsent = disputeCommand(mediationContract.withdrawConsent, {
  verb: 'withdrawConsent',
  decide: ({ input: { side }, state, how }) => decisions.withdraw(state, { side, how }),
})
