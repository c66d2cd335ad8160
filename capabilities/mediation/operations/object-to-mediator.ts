import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/consenting.ts'
import { disputeCommand } from './dispute-command.ts'

export const objectToMediator = disputeCommand(mediationContract.objectToMediator, {
  verb: 'objectToMediator',
  decide: ({ input, state }) => decisions.object(state, input.side),
})
