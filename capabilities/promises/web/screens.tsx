import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const ResidentPromises = lazy(() =>
  import('./public/resident-promises.tsx').then((file) => ({ default: file.ResidentPromises })),
)

/** What was promised, for everybody; the leader's villages; the desk of promises. */
export const screens: readonly Screen[] = [
  {
    path: '/promises',
    surface: 'public',
    title: { zh: '说到做到', en: 'Promises' },
    component: ResidentPromises,
  },
  {
    path: '/promises/:placeId',
    surface: 'public',
    title: { zh: '说到做到', en: 'Promises' },
    component: ResidentPromises,
  },
  {
    path: '/promises/one/:promiseId',
    surface: 'public',
    title: { zh: '一件承诺', en: 'A promise' },
    component: lazy(() =>
      import('./public/resident-promise.tsx').then((file) => ({ default: file.ResidentPromise })),
    ),
  },
  {
    path: '/promises/meeting/:gatheringId',
    surface: 'public',
    title: { zh: '问诊会和代表约见会', en: 'Clinics and hearings' },
    component: lazy(() =>
      import('./public/resident-meeting.tsx').then((file) => ({ default: file.ResidentMeeting })),
    ),
  },
  {
    path: '/promises/list/:listId',
    surface: 'public',
    title: { zh: '民生实事清单', en: 'Livelihood list' },
    component: lazy(() =>
      import('./public/resident-meeting.tsx').then((file) => ({ default: file.ResidentList })),
    ),
  },
  {
    path: '/acceptance',
    surface: 'resident',
    title: { zh: '请您来验收', en: 'Your word on it' },
    component: lazy(() =>
      import('./public/resident-acceptance.tsx').then((file) => ({ default: file.ResidentAcceptance })),
    ),
  },
]
