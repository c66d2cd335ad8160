import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Stars, secretaries’ reviews, commendations and partner firms. */
export const screens: readonly Screen[] = [
  {
    path: '/star/:code',
    surface: 'public',
    title: { zh: '这块星级牌', en: 'This plaque' },
    component: lazy(() => import('./resident-plaque.tsx').then((file) => ({ default: file.ResidentPlaque }))),
  },
  {
    path: '/ballot',
    surface: 'resident',
    title: { zh: '评议投票', en: 'Ballot' },
    component: lazy(() => import('./resident-ballot.tsx').then((file) => ({ default: file.ResidentBallot }))),
  },
  {
    path: '/honours',
    surface: 'public',
    title: { zh: '表彰公示', en: 'Commendations' },
    component: lazy(() =>
      import('./resident-honours.tsx').then((file) => ({ default: file.ResidentHonours })),
    ),
  },
  {
    path: '/objection',
    surface: 'resident',
    title: { zh: '我提的异议', en: 'My objection' },
    component: lazy(() =>
      import('./resident-objection.tsx').then((file) => ({ default: file.ResidentObjection })),
    ),
  },
]
