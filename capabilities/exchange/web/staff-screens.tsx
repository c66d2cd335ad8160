import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const title = { zh: '邻里互助', en: 'Neighbours for neighbours' }

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/exchange',
    surface: 'desk',
    title,
    component: lazy(() => import('./desk-exchange.tsx').then((file) => ({ default: file.DeskExchange }))),
    nav: {
      order: 62,
      group: 'neighbours',
      icon: 'hand',
      label: { zh: '互助', en: 'Exchange' },
      room: 'exchange',
    },
  },
  {
    path: '/desk/exchange/items/:itemId',
    surface: 'desk',
    title,
    component: lazy(() =>
      import('./desk-exchange-item.tsx').then((file) => ({ default: file.DeskExchangeItem })),
    ),
  },
  {
    path: '/desk/exchange/team',
    surface: 'desk',
    title: { zh: '维修队', en: 'Repair team' },
    component: lazy(() =>
      import('./desk-repair-team.tsx').then((file) => ({ default: file.DeskRepairTeam })),
    ),
  },
  {
    path: '/desk/exchange/days/:repairDayId',
    surface: 'desk',
    title: { zh: '义务维修日', en: 'Repair day' },
    component: lazy(() =>
      import('./desk-repair-sheet.tsx').then((file) => ({ default: file.DeskRepairSheet })),
    ),
  },
  {
    path: '/desk/exchange/unit',
    surface: 'desk',
    title: { zh: '本单位', en: 'My unit' },
    component: lazy(() =>
      import('./desk-exchange-unit.tsx').then((file) => ({ default: file.DeskExchangeUnit })),
    ),
  },
]
