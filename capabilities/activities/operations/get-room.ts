import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { roomStream } from '../events.ts'
import { activityById } from '../views/read-activities.ts'

const prefix = roomStream('')

/** The activity that the caller's code opens; undefined when it opens something else. */
const ownActivityId = ({ actor }: Call): string | undefined =>
  actor.kind === 'resident' && actor.stream.startsWith(prefix) ? actor.stream.slice(prefix.length) : undefined

export const getRoom = query(activitiesContract.getRoom, {
  subject: async (tx, _input, call) => {
    const activityId = ownActivityId(call)
    return activityId === undefined ? undefined : activityById(tx, activityId)
  },
  access: activitiesAccess.inRoom,
  reply: async (_tx, { subject }) => ({
    ...subject,
    abilities: subject.status === 'held' ? ['rateActivity'] : [],
  }),
})
