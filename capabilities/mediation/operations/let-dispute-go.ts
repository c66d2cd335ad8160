import { dayOf } from '#platform/time/instant.ts'
import { mediationContract } from '../contract.ts'
import { letGo } from '../rules/consenting.ts'
import { disputeCommand } from './dispute-command.ts'

export const letDisputeGo = disputeCommand(mediationContract.letDisputeGo, {
  verb: 'letDisputeGo',
  decide: ({ state, now }) => letGo(state, dayOf(now)),
})
