import { mediationContract } from '../contract.ts'
import * as decisions from '../rules/consenting.ts'
import { disputeCommand } from './dispute-command.ts'

export const assignMediator = disputeCommand(mediationContract.assignMediator, {
  verb: 'assignMediator',
  decide: ({ input: { mediatorId }, state, group, trees }) => {
    const place = state.placeId
    const isWithin = (root: string) => place !== null && trees.within('place', place, root)
    return decisions.assign(state, { mediatorId, group: group(), isWithin })
  },
})
