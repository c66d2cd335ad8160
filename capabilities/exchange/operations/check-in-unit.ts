import { command, nothing } from '#platform/operations/command.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type CheckInEvent, unitStream } from '../events.ts'
import { checkInUnit as decide } from '../rules/checking-in.ts'
import { replayExchange } from '../rules/replay.ts'
import { requirePlace, requireUnit } from './item-command.ts'

export const checkInUnit = command(exchangeContract.checkInUnit, {
  stream: ({ organisationId, placeId }) => unitStream(organisationId, placeId),
  prepare: nothing,
  replay: replayExchange,
  subject: ({ input }) => input,
  access: exchangeAccess.forUnit,
  see: exchangeAccess.staff,
  decide: ({ input, state, trees }): CheckInEvent[] => {
    requireUnit(trees, input.organisationId)
    requirePlace(trees, input.placeId)
    return decide(state.checkIn, input.organisationId, input.placeId)
  },
  reply: ({ input: { organisationId } }) => ({ organisationId }),
})
