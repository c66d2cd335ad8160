import { query } from '#platform/operations/query.ts'
import { addMinutes, dayOf, minutesBetween } from '#platform/time/instant.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { monthBefore, movedTo, sameWeekdayIn, spanOfMonth } from '../rules/menu.ts'
import { findActivities } from '../views/read-activities.ts'
import { spanOf } from './activity-steps.ts'

export const proposeMonth = query(activitiesContract.proposeMonth, {
  subject: async (_tx, { placeId }) => ({ placeId, organisationId: null }),
  access: activitiesAccess.plan,
  isOpenToHouse: true,
  reply: async (tx, { input, call }) => {
    const span = spanOf(call, input.placeId)
    const before = await findActivities(tx, { ...spanOfMonth(monthBefore(input.month)), span })
    // A courtyard class belongs to its topic; it is not repeated by the menu.
    const repeated = before.filter(({ status, classId }) => status !== 'calledOff' && classId === null)
    return {
      proposals: repeated.flatMap(({ activityId, title, spot, startsAt, endsAt }) => {
        const day = sameWeekdayIn(input.month, dayOf(startsAt))
        if (day === undefined) return []
        const begins = movedTo(day, startsAt)
        const ends = addMinutes(begins, minutesBetween(startsAt, endsAt))
        return [{ fromActivityId: activityId, title, spot, startsAt: begins, endsAt: ends }]
      }),
    }
  },
})
