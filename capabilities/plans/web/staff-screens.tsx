import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/plans',
    surface: 'desk',
    title: { zh: '行动方案', en: 'Action plans' },
    component: lazy(() => import('./plans-home.tsx').then((file) => ({ default: file.PlansHome }))),
    nav: { order: 50, group: 'goals', icon: 'list', label: { zh: '方案', en: 'Plans' }, room: 'plans' },
  },
  {
    path: '/desk/plans/new',
    surface: 'desk',
    title: { zh: '采用新方案', en: 'Take over a plan' },
    component: lazy(() => import('./take-over.tsx').then((file) => ({ default: file.TakeOver }))),
  },
  {
    path: '/desk/plans/:planId',
    surface: 'desk',
    title: { zh: '方案进展', en: 'Progress of a plan' },
    component: lazy(() => import('./plan-screen.tsx').then((file) => ({ default: file.PlanScreen }))),
  },
]
