import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { spanAround, spanOfMonth } from '../rules/menu.ts'
import { findActivities } from '../views/read-activities.ts'
import { abilitiesOf, positionsAbove, spanOf } from './activity-steps.ts'

export const listActivities = query(activitiesContract.listActivities, {
  subject: everything,
  access: activitiesAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const { month, placeId = null, withAbove = false, ...wanted } = input
    const { trees } = call.house
    const days = month === undefined ? spanAround(dayOf(call.now)) : spanOfMonth(month)
    const span = spanOf(call, placeId ?? undefined)
    const above = withAbove && placeId !== null ? positionsAbove(call, placeId) : []
    const mayPlan = activitiesAccess.plan(call.actor, { placeId, organisationId: null }, trees)
    const found = await findActivities(tx, { ...wanted, ...days, span, above })
    return {
      activities: found.map((one) => ({ ...one, abilities: abilitiesOf(call.actor, one, trees) })),
      abilities: mayPlan ? ['planActivity'] : [],
    }
  },
})
