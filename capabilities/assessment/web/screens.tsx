import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Scorecards, bands, why a score is what it is, lifts; and for everybody, what was lifted. */
export const screens: readonly Screen[] = [
  {
    path: '/lifts',
    surface: 'public',
    title: { zh: '做好了的提升', en: 'What was lifted' },
    component: lazy(() => import('./resident-lifts.tsx').then((it) => ({ default: it.ResidentLifts }))),
  },
]
