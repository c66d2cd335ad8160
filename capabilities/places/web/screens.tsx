import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** The tree of places with its map, importing, door signs, and "my grid" for residents. */
export const screens: readonly Screen[] = [
  {
    path: '/my-grid',
    surface: 'resident',
    title: { zh: '我的网格', en: 'My grid' },
    component: lazy(() =>
      import('./resident-my-grid.tsx').then((file) => ({ default: file.ResidentMyGrid })),
    ),
    around: {
      order: 90,
      icon: 'map',
      note: { zh: '您住的地方归谁管，找谁', en: 'Who answers for where you live' },
    },
  },
  {
    path: '/d/:doorCode',
    surface: 'resident',
    title: { zh: '这里是', en: 'You are at' },
    component: lazy(() => import('./resident-door.tsx').then((file) => ({ default: file.ResidentDoor }))),
  },
]
