import { query } from '#platform/operations/query.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { roomCodeOf } from './activity-steps.ts'
import { ownSignUp } from './own-sign-up.ts'

export const getMySignUp = query(activitiesContract.getMySignUp, {
  subject: ownSignUp,
  access: activitiesAccess.guest,
  reply: async (_tx, { subject: own, call }) => {
    const isOpen = own.status !== 'withdrawn' && own.activity.status === 'planned'
    return {
      ...own,
      // Whoever was there may rate, by the same code as everybody in the room.
      roomCode: own.hasCome ? roomCodeOf(call, own.activityId) : null,
      abilities: [
        ...(isOpen ? ['withdrawSignUp'] : []),
        ...(isOpen && own.status === 'signed' ? ['getMySignUpCalendar'] : []),
      ],
    }
  },
})
