import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/rosters',
    surface: 'desk',
    title: { zh: '值班表', en: 'Duty rosters' },
    component: lazy(() => import('./desk-rosters.tsx').then((file) => ({ default: file.DeskRosters }))),
    nav: {
      order: 63,
      group: 'neighbours',
      icon: 'calendar',
      label: { zh: '轮值', en: 'Rosters' },
      room: 'stations',
    },
  },
  {
    path: '/desk/rosters/:rosterId',
    surface: 'desk',
    title: { zh: '值班表', en: 'Duty roster' },
    component: lazy(() => import('./desk-roster.tsx').then((file) => ({ default: file.DeskRoster }))),
  },
]
