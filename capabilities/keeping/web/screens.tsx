import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What becomes of what residents tell the house. */
export const screens: readonly Screen[] = [
  {
    path: '/privacy',
    surface: 'resident',
    title: { zh: '您的信息怎么用', en: 'How your information is used' },
    component: lazy(() =>
      import('./resident-privacy.tsx').then((file) => ({ default: file.ResidentPrivacy })),
    ),
  },
  {
    path: '/copy',
    surface: 'resident',
    title: { zh: '我的信息，拿一份', en: 'A copy of what is mine' },
    component: lazy(() => import('./resident-copy.tsx').then((file) => ({ default: file.ResidentCopy }))),
  },
]
