import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/field/villages',
    surface: 'field',
    title: { zh: '我联系的村', en: 'My villages' },
    component: lazy(() =>
      import('./field/field-villages.tsx').then((file) => ({ default: file.FieldVillages })),
    ),
    nav: { order: 30, icon: 'home', label: { zh: '我的村', en: 'My villages' }, room: 'promises' },
  },
  {
    path: '/field/villages/:placeId',
    surface: 'field',
    title: { zh: '我联系的村', en: 'My villages' },
    component: lazy(() =>
      import('./field/field-village.tsx').then((file) => ({ default: file.FieldVillage })),
    ),
  },
  {
    path: '/desk/promises',
    surface: 'desk',
    title: { zh: '承诺', en: 'Promises' },
    component: lazy(() =>
      import('./desk/promises-desk.tsx').then((file) => ({ default: file.PromisesDesk })),
    ),
    nav: { order: 50, group: 'goals', icon: 'hand', label: { zh: '承诺', en: 'Promises' }, room: 'promises' },
  },
  {
    path: '/desk/promises/meetings/:gatheringId',
    surface: 'desk',
    title: { zh: '问诊会和代表约见会', en: 'Clinics and hearings' },
    component: lazy(() => import('./desk/meeting-desk.tsx').then((file) => ({ default: file.MeetingDesk }))),
  },
  {
    path: '/desk/promises/lists/:listId',
    surface: 'desk',
    title: { zh: '民生实事清单', en: 'Livelihood list' },
    component: lazy(() => import('./desk/list-desk.tsx').then((file) => ({ default: file.ListDesk }))),
  },
  {
    path: '/desk/promises/:promiseId',
    surface: 'desk',
    title: { zh: '一件承诺', en: 'A promise' },
    component: lazy(() => import('./desk/promise-desk.tsx').then((file) => ({ default: file.PromiseDesk }))),
  },
]
