import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Who is on duty, one's own duties, and rosters at the desk. */
export const screens: readonly Screen[] = [
  {
    path: '/rosters/:rosterId',
    surface: 'resident',
    title: { zh: '谁在值班', en: 'Who is on duty' },
    component: lazy(() => import('./resident-roster.tsx').then((file) => ({ default: file.ResidentRoster }))),
  },
  {
    path: '/duties',
    surface: 'resident',
    title: { zh: '我的值班', en: 'My duties' },
    component: lazy(() => import('./resident-duties.tsx').then((file) => ({ default: file.ResidentDuties }))),
    booklet: { order: 40, icon: 'calendar' },
    reminds: lazy(() => import('./resident-soon-duties.tsx').then((file) => ({ default: file.SoonDuties }))),
  },
]
