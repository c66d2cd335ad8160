import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Action plans: the list, taking one over, its progress, and the public page. */
export const screens: readonly Screen[] = [
  {
    path: '/plans/:planId',
    surface: 'public',
    title: { zh: '方案进展', en: 'Progress of a plan' },
    component: lazy(() => import('./public-plan.tsx').then((file) => ({ default: file.PublicPlan }))),
  },
]
