import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/consenting.ts'
import { disputeCommand } from './dispute-command.ts'

export const eraseWords = disputeCommand(mediationContract.eraseWords, {
  verb: 'eraseWords',
  decide: ({ input, state }) => decisions.erase(state, input.side),
})
