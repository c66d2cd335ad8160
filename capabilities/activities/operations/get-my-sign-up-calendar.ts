import { writeCalendar } from '#platform/calendar/write-calendar.ts'
import { query } from '#platform/operations/query.ts'
import { activitiesAccess } from '../access.ts'
import { activitiesContract } from '../contract.ts'
import { signUpEvent } from '../rules/calendar.ts'
import { ownSignUp } from './own-sign-up.ts'

export const getMySignUpCalendar = query(activitiesContract.getMySignUpCalendar, {
  subject: ownSignUp,
  access: activitiesAccess.guest,
  reply: async (_tx, { subject: { signUpId, status, activity } }) => {
    const isCancelled = status === 'withdrawn' || activity.status === 'calledOff'
    const event = { ...signUpEvent(signUpId, activity), isCancelled }
    return { text: writeCalendar({ name: activity.title, events: [event] }), fileName: 'activity.ics' }
  },
})
