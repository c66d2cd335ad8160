import { Problem } from '#platform/errors.ts'
import { command } from '#platform/operations/command.ts'
import { partnersAccess } from '../access.ts'
import { partnersContract } from '../contract.ts'
import { type PartnerEvent, partnerStream } from '../events.ts'
import { partnersProblems } from '../problems.ts'
import { invite, replayPartner } from '../rules/partnership.ts'
import { receiptHashOf, toPartnerState } from './partner-steps.ts'

export const invitePartner = command(partnersContract.invitePartner, {
  stream: ({ partnerId }) => partnerStream(partnerId),
  prepare: async ({ placeId, receipt }, { house }) => {
    if (!house.trees.index('place').has(placeId))
      throw new Problem('rule-broken', partnersProblems.unknownPlace, { placeId })
    return { receiptHash: receiptHashOf(receipt) }
  },
  replay: replayPartner,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: partnersAccess.keep,
  see: partnersAccess.staff,
  decide: ({ input, state, facts }): PartnerEvent[] => {
    const { placeId, name, kind, trade, agreement } = input
    return invite(state, { placeId, name, kind, trade, agreement, ...facts })
  },
  reply: ({ input, state }) => toPartnerState(input.partnerId, state),
})
