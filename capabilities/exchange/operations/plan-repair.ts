import { dayOf } from '#platform/time/instant.ts'
import { exchangeContract } from '../contract.ts'
import { repairDayStream } from '../events.ts'
import { plan } from '../rules/listing.ts'
import { dayOfTeam } from '../rules/repairing.ts'
import { itemCommand } from './item-command.ts'

export const planRepair = itemCommand(exchangeContract.planRepair, {
  verb: 'planRepair',
  also: ({ repairDayId }) => [repairDayStream(repairDayId)],
  decide: ({ input, item, others, now }) => {
    dayOfTeam(others(repairDayStream(input.repairDayId)).day, dayOf(now))
    return plan(item, input.repairDayId)
  },
})
