import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Mediation: for the two sides, for mediators, and the little that the desk sees. */
export const screens: readonly Screen[] = [
  {
    path: '/mediation',
    surface: 'resident',
    title: { zh: '邻里调解', en: 'Mediation' },
    component: lazy(() =>
      import('./resident-mediation.tsx').then((file) => ({ default: file.ResidentMediation })),
    ),
    around: {
      order: 70,
      icon: 'hand',
      note: { zh: '闹了别扭，请人说和', en: 'Fell out? Ask somebody to help you talk' },
    },
  },
  {
    path: '/mediation/:groupId',
    surface: 'resident',
    title: { zh: '申请调解', en: 'Ask for mediation' },
    component: lazy(() =>
      import('./resident-bring-dispute.tsx').then((file) => ({ default: file.ResidentBringDispute })),
    ),
  },
  {
    path: '/my-mediation',
    surface: 'resident',
    title: { zh: '我的调解', en: 'My mediation' },
    component: lazy(() =>
      import('./resident-my-mediation.tsx').then((file) => ({ default: file.ResidentMyMediation })),
    ),
  },
  {
    path: '/mediator',
    surface: 'resident',
    title: { zh: '我来调解', en: 'I mediate' },
    component: lazy(() =>
      import('./resident-mediator.tsx').then((file) => ({ default: file.ResidentMediator })),
    ),
  },
  {
    path: '/mediator/:mediationId',
    surface: 'resident',
    title: { zh: '我来调解', en: 'I mediate' },
    component: lazy(() =>
      import('./resident-mediator-dispute.tsx').then((file) => ({ default: file.ResidentMediatorDispute })),
    ),
  },
]
