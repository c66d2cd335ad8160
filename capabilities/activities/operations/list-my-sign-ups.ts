import { bookletOf } from '#platform/access/booklet.ts'
import { query } from '#platform/operations/query.ts'
import { addMinutes } from '#platform/time/instant.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { activitiesById, signUpsInBooklet } from '../views/read-activities.ts'

/** How far back a booklet lists what has been. */
const minutesBack = 30 * 24 * 60

export const listMySignUps = query(activitiesContract.listMySignUps, {
  subject: async (_tx, _input, { actor }) => bookletOf(actor) ?? undefined,
  access: activitiesAccess.booklet,
  reply: async (tx, { call, subject: participantId }) => {
    const own = await signUpsInBooklet(tx, participantId, addMinutes(call.now, -minutesBack))
    const activities = await activitiesById(
      tx,
      own.map(({ activityId }) => activityId),
    )
    return {
      signUps: own.flatMap((one) => {
        const activity = activities.get(one.activityId)
        return activity === undefined ? [] : [{ ...one, activity }]
      }),
    }
  },
})
