import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Topics and demonstration classes for everybody, a teacher's own page, and the desk of classes. */
export const screens: readonly Screen[] = [
  {
    path: '/topics',
    surface: 'resident',
    title: { zh: '想听什么', en: 'What to hear of' },
    component: lazy(() => import('./resident-topics.tsx').then((file) => ({ default: file.ResidentTopics }))),
  },
  {
    path: '/classes',
    surface: 'resident',
    title: { zh: '年度示范课', en: 'Demonstration classes' },
    component: lazy(() =>
      import('./resident-demonstrations.tsx').then((file) => ({ default: file.ResidentDemonstrations })),
    ),
  },
  {
    path: '/teaching',
    surface: 'resident',
    title: { zh: '我的讲课', en: 'My teaching' },
    component: lazy(() =>
      import('./resident-teaching.tsx').then((file) => ({ default: file.ResidentTeaching })),
    ),
  },
]
