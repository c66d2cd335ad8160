import { query } from '#platform/operations/query.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { activityById } from '../views/read-activities.ts'
import { abilitiesOf } from './activity-steps.ts'

export const getActivity = query(activitiesContract.getActivity, {
  subject: (tx, { activityId }) => activityById(tx, activityId),
  access: activitiesAccess.everyone,
  isOpenToHouse: true,
  reply: async (_tx, { subject, call }) => ({
    ...subject,
    abilities: abilitiesOf(call.actor, subject, call.house.trees),
  }),
})
