import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Figures: the cockpit, tables of figures, a number opened down to its entries, and what every figure counts. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/cockpit',
    surface: 'cockpit',
    title: { zh: '驾驶舱', en: 'Cockpit' },
    component: lazy(() => import('./cockpit-screen.tsx').then((file) => ({ default: file.CockpitScreen }))),
    nav: { order: 20, icon: 'chart', label: { zh: '驾驶舱', en: 'Cockpit' }, room: 'cockpit' },
    bare: true,
  },
  {
    path: '/cockpit/open',
    surface: 'cockpit',
    title: { zh: '数字背后', en: 'Behind a number' },
    component: lazy(() => import('./opened-screen.tsx').then((file) => ({ default: file.OpenedScreen }))),
  },
  {
    path: '/cockpit/table',
    surface: 'cockpit',
    title: { zh: '数字表', en: 'Table of figures' },
    component: lazy(() => import('./table-screen.tsx').then((file) => ({ default: file.TableScreen }))),
    nav: { order: 21, icon: 'list', label: { zh: '数字表', en: 'Tables' }, room: 'cockpit' },
  },
  {
    path: '/cockpit/figures',
    surface: 'cockpit',
    title: { zh: '指标说明', en: 'What each figure counts' },
    component: lazy(() =>
      import('./catalogue-screen.tsx').then((file) => ({ default: file.CatalogueScreen })),
    ),
  },
]
