import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/agreeing.ts'
import { disputeCommand } from './dispute-command.ts'

export const shareOffer = disputeCommand(mediationContract.shareOffer, {
  verb: 'shareOffer',
  decide: ({ input: { offerId, side }, state }) => decisions.shareOffer(state, { offerId, side }),
})
