import { kinds } from '#platform/access/rule.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { dayOf } from '#platform/time/instant.ts'
import { partnersContract } from '../contract.ts'
import { type PartnerEvent, partnerStream } from '../events.ts'
import { existing, forgetThanks as forget, replayPartner } from '../rules/partnership.ts'
import { toPartnerState } from './partner-steps.ts'

export const forgetThanks = command(partnersContract.forgetThanks, {
  stream: ({ partnerId }) => partnerStream(partnerId),
  prepare: nothing,
  replay: replayPartner,
  subject: () => null,
  access: kinds('job'),
  decide: ({ input, state, now }): PartnerEvent[] => forget(existing(state), input.thanksId, dayOf(now)),
  reply: ({ input, state }) => toPartnerState(input.partnerId, state),
})
