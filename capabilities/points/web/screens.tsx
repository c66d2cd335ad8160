import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** A family's own points, the village's list and shop, the counter, and the desk that keeps them. */
export const screens: readonly Screen[] = [
  {
    path: '/points',
    surface: 'resident',
    title: { zh: '我的积分', en: 'My points' },
    component: lazy(() => import('./resident-points.tsx').then((file) => ({ default: file.ResidentPoints }))),
    booklet: { order: 60, icon: 'star' },
  },
  {
    path: '/points/claim',
    surface: 'resident',
    title: { zh: '报一件好事', en: 'Tell a good deed' },
    component: lazy(() => import('./resident-claim.tsx').then((file) => ({ default: file.ResidentClaim }))),
  },
  {
    path: '/points/confirm/:claimId',
    surface: 'resident',
    title: { zh: '请您确认', en: 'Please confirm' },
    component: lazy(() =>
      import('./resident-confirm.tsx').then((file) => ({ default: file.ResidentConfirm })),
    ),
  },
  {
    path: '/points/committee',
    surface: 'resident',
    title: { zh: '评议小组', en: 'Committee' },
    component: lazy(() =>
      import('./resident-committee.tsx').then((file) => ({ default: file.ResidentCommittee })),
    ),
  },
  {
    path: '/points/statement',
    surface: 'resident',
    title: { zh: '积分账单', en: 'Statement' },
    component: lazy(() =>
      import('./resident-statement.tsx').then((file) => ({ default: file.ResidentStatement })),
    ),
  },
  {
    path: '/counter',
    surface: 'resident',
    title: { zh: '积分超市柜台', en: 'Counter of the points shop' },
    component: lazy(() =>
      import('./resident-counter.tsx').then((file) => ({ default: file.ResidentCounter })),
    ),
  },
  {
    path: '/points/village/:placeId',
    surface: 'public',
    title: { zh: '积分清单和超市', en: 'List and shop of points' },
    component: lazy(() =>
      import('./resident-village.tsx').then((file) => ({ default: file.ResidentVillage })),
    ),
  },
]
