import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/agreeing.ts'
import { disputeCommand } from './dispute-command.ts'

export const endUnsettled = disputeCommand(mediationContract.endUnsettled, {
  verb: 'endUnsettled',
  decide: ({ state }) => decisions.endUnsettled(state),
})
