import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/classes',
    surface: 'desk',
    title: { zh: '小院党课', en: 'Courtyard classes' },
    component: lazy(() => import('./desk-classes.tsx').then((file) => ({ default: file.DeskClasses }))),
    nav: {
      order: 64,
      group: 'neighbours',
      icon: 'book',
      label: { zh: '小院党课', en: 'Classes' },
      room: 'stations',
    },
  },
  {
    path: '/desk/classes/:classId',
    surface: 'desk',
    title: { zh: '小院党课', en: 'Courtyard class' },
    component: lazy(() => import('./desk-class.tsx').then((file) => ({ default: file.DeskClass }))),
  },
]
