import { capability } from '#platform/operations/module.ts'
import { activitiesContract } from './contract.ts'
import { activitiesCopies } from './copies.ts'
import { activitiesKept } from './keeps.ts'
import { letNamesGo } from './jobs/let-names-go.ts'
import { forgetNames } from './operations/forget-names.ts'
import { activityFigures } from './figures.ts'
import { letClosedBookletsGo } from './jobs/let-closed-booklets-go.ts'
import { callOffActivity } from './operations/call-off-activity.ts'
import { changeActivity } from './operations/change-activity.ts'
import { copyActivities } from './operations/copy-activities.ts'
import { getActivity } from './operations/get-activity.ts'
import { getHostList } from './operations/get-host-list.ts'
import { getMySignUp } from './operations/get-my-sign-up.ts'
import { getMySignUpCalendar } from './operations/get-my-sign-up-calendar.ts'
import { getRoom } from './operations/get-room.ts'
import { keepSignUp } from './operations/keep-sign-up.ts'
import { listActivities } from './operations/list-activities.ts'
import { listMySignUps } from './operations/list-my-sign-ups.ts'
import { planActivity } from './operations/plan-activity.ts'
import { proposeMonth } from './operations/propose-month.ts'
import { rateActivity } from './operations/rate-activity.ts'
import { recordAttendance } from './operations/record-attendance.ts'
import { signUp } from './operations/sign-up.ts'
import { withdrawSignUp } from './operations/withdraw-sign-up.ts'
import { activityView } from './views/activity-view.ts'
import { personView } from './views/person-view.ts'

/** Activities: the menu of the month, signing up, who came, how it was. */
export const activities = capability({
  name: 'activities',
  streams: { 'activity:': 'shared', 'activity-room-': 'shared', 'sign-up-': 'person' },
  contract: activitiesContract,
  operations: {
    forgetNames,
    listActivities,
    getActivity,
    planActivity,
    changeActivity,
    callOffActivity,
    proposeMonth,
    copyActivities,
    signUp,
    getMySignUp,
    listMySignUps,
    getMySignUpCalendar,
    keepSignUp,
    withdrawSignUp,
    getHostList,
    recordAttendance,
    getRoom,
    rateActivity,
  },
  views: [activityView, personView],
  figures: activityFigures,
  jobs: [letClosedBookletsGo],
  keeps: Object.values(activitiesKept),
  copies: activitiesCopies,
  terms: [letNamesGo],
})
