import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Opening a booklet, my booklet, and opening one for somebody without a phone. */
export const screens: readonly Screen[] = [
  {
    path: '/booklet/open',
    surface: 'resident',
    title: { zh: '开一本小本', en: 'Open a booklet' },
    component: lazy(() =>
      import('./resident-open-booklet.tsx').then((file) => ({ default: file.ResidentOpenBooklet })),
    ),
  },
  {
    path: '/booklet',
    surface: 'resident',
    title: { zh: '我的小本', en: 'My booklet' },
    component: lazy(() =>
      import('./resident-booklet.tsx').then((file) => ({ default: file.ResidentBooklet })),
    ),
    around: {
      order: 5,
      icon: 'document',
      note: {
        zh: '积分、学习、值班、志愿记录都在这一本里，不用注册',
        en: 'Points, learning, duties and your record in one booklet, without an account',
      },
    },
  },
]
