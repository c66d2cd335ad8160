import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/field/points',
    surface: 'field',
    title: { zh: '积分超市柜台', en: 'Counter of the points shop' },
    component: lazy(() => import('./field-counter.tsx').then((file) => ({ default: file.FieldCounter }))),
  },
  {
    path: '/desk/points',
    surface: 'desk',
    title: { zh: '积分和超市', en: 'Points and shop' },
    component: lazy(() => import('./desk-points.tsx').then((file) => ({ default: file.DeskPoints }))),
    nav: {
      order: 66,
      group: 'neighbours',
      icon: 'star',
      label: { zh: '积分', en: 'Points' },
      room: 'stations',
    },
  },
  {
    path: '/desk/points/:placeId/draft',
    surface: 'desk',
    title: { zh: '起草积分清单', en: 'Draft a list' },
    component: lazy(() => import('./desk-draft.tsx').then((file) => ({ default: file.DeskDraft }))),
  },
]
