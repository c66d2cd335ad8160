import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/field/activities',
    surface: 'field',
    title: { zh: '活动名单', en: 'Activities' },
    component: lazy(() =>
      import('./field-activities.tsx').then((file) => ({ default: file.FieldActivities })),
    ),
    nav: { order: 40, icon: 'calendar', label: { zh: '活动', en: 'Activities' }, room: 'field' },
  },
  {
    path: '/field/activities/:activityId',
    surface: 'field',
    title: { zh: '名单', en: 'List' },
    component: lazy(() => import('./field-activity.tsx').then((file) => ({ default: file.FieldActivity }))),
  },
  {
    path: '/desk/activities',
    surface: 'desk',
    title: { zh: '活动菜单', en: 'Menu of activities' },
    component: lazy(() => import('./desk-activities.tsx').then((file) => ({ default: file.DeskActivities }))),
    nav: {
      order: 62,
      group: 'neighbours',
      icon: 'calendar',
      label: { zh: '活动', en: 'Activities' },
      room: 'stations',
    },
  },
  {
    path: '/desk/activities/menu/:month',
    surface: 'desk',
    title: { zh: '打印菜单', en: 'Print the menu' },
    component: lazy(() => import('./desk-menu.tsx').then((file) => ({ default: file.DeskMenu }))),
  },
  {
    path: '/desk/activities/:activityId',
    surface: 'desk',
    title: { zh: '活动', en: 'Activity' },
    component: lazy(() => import('./desk-activity.tsx').then((file) => ({ default: file.DeskActivity }))),
  },
]
