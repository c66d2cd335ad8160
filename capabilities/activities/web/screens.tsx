import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What is on, one's own sign-ups, the hosts' lists, and the desk that plans. */
export const screens: readonly Screen[] = [
  {
    path: '/activities',
    surface: 'resident',
    title: { zh: '活动', en: 'Activities' },
    component: lazy(() =>
      import('./resident-activities.tsx').then((file) => ({ default: file.ResidentActivities })),
    ),
    around: {
      order: 20,
      icon: 'calendar',
      note: { zh: '这些天有什么活动，点一下就能报名', en: 'What is on these days; two taps to sign up' },
    },
  },
  {
    path: '/activity/:activityId',
    surface: 'resident',
    title: { zh: '活动', en: 'Activity' },
    component: lazy(() =>
      import('./resident-activity.tsx').then((file) => ({ default: file.ResidentActivity })),
    ),
  },
  {
    path: '/sign-up',
    surface: 'resident',
    title: { zh: '我的报名', en: 'My sign-up' },
    component: lazy(() =>
      import('./resident-sign-up.tsx').then((file) => ({ default: file.ResidentSignUp })),
    ),
  },
  {
    path: '/sign-up/:signUpId',
    surface: 'resident',
    title: { zh: '我的报名', en: 'My sign-up' },
    component: lazy(() =>
      import('./resident-sign-up.tsx').then((file) => ({ default: file.ResidentSignUp })),
    ),
  },
  {
    path: '/activity-room',
    surface: 'resident',
    title: { zh: '评价活动', en: 'Rate an activity' },
    component: lazy(() => import('./resident-room.tsx').then((file) => ({ default: file.ResidentRoom }))),
  },
]
