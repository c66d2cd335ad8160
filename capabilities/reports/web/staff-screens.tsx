import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const title = { zh: '报表', en: 'Forms' }

/** Forms from above: handed in, seen filled, corrected, asked for, taken out. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/reports',
    surface: 'desk',
    title,
    component: lazy(() => import('./reports-desk.tsx').then((file) => ({ default: file.ReportsDesk }))),
    nav: { order: 56, group: 'goals', icon: 'document', label: title, room: 'reports' },
  },
  {
    path: '/desk/reports/:fillingId',
    surface: 'desk',
    title,
    component: lazy(() => import('./filling-screen.tsx').then((file) => ({ default: file.FillingScreen }))),
  },
]
