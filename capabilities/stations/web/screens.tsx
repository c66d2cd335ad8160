import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What is near, one station, and the desk that keeps them. */
export const screens: readonly Screen[] = [
  {
    path: '/near',
    surface: 'resident',
    title: { zh: '附近', en: 'Near me' },
    component: lazy(() => import('./resident-near.tsx').then((file) => ({ default: file.ResidentNear }))),
    around: {
      order: 10,
      icon: 'pin',
      note: {
        zh: '驿站、饭堂、书屋和共享厨房，现在开着哪些',
        en: 'Stations, canteens, kitchens: what is open now',
      },
    },
  },
  {
    path: '/station/:stationId',
    surface: 'resident',
    title: { zh: '站点', en: 'Station' },
    component: lazy(() =>
      import('./resident-station.tsx').then((file) => ({ default: file.ResidentStation })),
    ),
  },
]
