import { dayOf } from '#platform/time/instant.ts'
import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/agreeing.ts'
import { disputeCommand } from './dispute-command.ts'

export const confirmAgreement = disputeCommand(mediationContract.confirmAgreement, {
  verb: 'confirmAgreement',
  decide: ({ input: { side, draft }, state, how, now }) =>
    decisions.confirm(state, { side, how, draft }, dayOf(now)),
})
