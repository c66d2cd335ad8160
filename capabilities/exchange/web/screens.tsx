import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const title = { zh: '邻里互助', en: 'Neighbours for neighbours' }

/** The two lists, helping near home, what couriers need on the way, and the desk that looks after it. */
export const screens: readonly Screen[] = [
  {
    path: '/exchange',
    surface: 'resident',
    title,
    component: lazy(() =>
      import('./resident-exchange.tsx').then((file) => ({ default: file.ResidentExchange })),
    ),
    around: {
      order: 30,
      icon: 'hand',
      note: {
        zh: '微心愿、上门维修、借工具，看看附近用得上您的',
        en: 'Small wishes, repairs, tools to borrow, and where you are of use',
      },
    },
  },
  {
    path: '/exchange/new',
    surface: 'resident',
    title: { zh: '说说我的需要', en: 'Say what I need' },
    component: lazy(() =>
      import('./resident-exchange-new.tsx').then((file) => ({ default: file.ResidentExchangeNew })),
    ),
  },
  {
    path: '/exchange/items/:itemId',
    surface: 'resident',
    title,
    component: lazy(() =>
      import('./resident-exchange-item.tsx').then((file) => ({ default: file.ResidentExchangeItem })),
    ),
  },
  {
    path: '/helping',
    surface: 'resident',
    title: { zh: '附近用得上您的', en: 'Where you are of use nearby' },
    component: lazy(() =>
      import('./resident-helping.tsx').then((file) => ({ default: file.ResidentHelping })),
    ),
    booklet: { order: 10, icon: 'people' },
  },
  {
    path: '/on-the-way',
    surface: 'resident',
    title: { zh: '在路上', en: 'On the way' },
    component: lazy(() =>
      import('./resident-on-the-way.tsx').then((file) => ({ default: file.ResidentOnTheWay })),
    ),
    around: {
      order: 35,
      icon: 'send',
      note: {
        zh: '骑手和司机：喝水、充电、歇脚，一键提醒危险',
        en: 'Couriers and drivers: water, a charge, a rest, a danger in one tap',
      },
    },
  },
]
