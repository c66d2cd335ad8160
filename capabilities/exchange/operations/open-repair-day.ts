import { dayOf } from '#platform/time/instant.ts'
import { command, nothing } from '#platform/operations/command.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { type RepairDayEvent, repairDayStream } from '../events.ts'
import { openRepairDay as decide } from '../rules/repairing.ts'
import { replayExchange } from '../rules/replay.ts'
import { assertPublic } from '../rules/step.ts'
import { requirePlace } from './item-command.ts'

export const openRepairDay = command(exchangeContract.openRepairDay, {
  stream: ({ repairDayId }) => repairDayStream(repairDayId),
  prepare: nothing,
  replay: replayExchange,
  subject: ({ input }) => ({ placeId: input.placeId, organisationId: null }),
  access: exchangeAccess.communityAt,
  see: exchangeAccess.staff,
  decide: ({ input, state, now, trees }): RepairDayEvent[] => {
    const { placeId: place, on, from, to, where } = input
    requirePlace(trees, place)
    assertPublic(where, 'where')
    return decide(state.day, { place, on, from, to, where }, dayOf(now))
  },
  reply: ({ input: { repairDayId } }) => ({ repairDayId }),
})
