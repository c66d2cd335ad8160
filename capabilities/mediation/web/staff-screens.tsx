import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/mediation',
    surface: 'desk',
    title: { zh: '邻里调解', en: 'Mediation' },
    component: lazy(() => import('./desk-mediation.tsx').then((file) => ({ default: file.DeskMediation }))),
    nav: {
      order: 75,
      group: 'neighbours',
      icon: 'hand',
      label: { zh: '调解', en: 'Mediation' },
      room: 'mediation',
    },
  },
  {
    path: '/desk/mediation/groups/:groupId',
    surface: 'desk',
    title: { zh: '调解团', en: 'Mediators' },
    component: lazy(() =>
      import('./desk-mediation-group.tsx').then((file) => ({ default: file.DeskMediationGroup })),
    ),
  },
]
