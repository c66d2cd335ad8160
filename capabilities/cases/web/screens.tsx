import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const ResidentWrite = lazy(() =>
  import('./resident/resident-write.tsx').then((file) => ({ default: file.ResidentWrite })),
)
const ResidentBoard = lazy(() =>
  import('./public/resident-board.tsx').then((file) => ({ default: file.ResidentBoard })),
)

/** Writing, following and the public board; the worker's phone. */
export const screens: readonly Screen[] = [
  {
    path: '/',
    surface: 'resident',
    title: { zh: '您有什么事', en: 'What do you need' },
    component: lazy(() =>
      import('./resident/resident-home.tsx').then((file) => ({ default: file.ResidentHome })),
    ),
    nav: { order: 10, icon: 'home', label: { zh: '首页', en: 'Home' } },
  },
  {
    path: '/write/:kind',
    surface: 'resident',
    title: { zh: '写一写', en: 'Write' },
    component: ResidentWrite,
  },
  {
    path: '/receipt',
    surface: 'resident',
    title: { zh: '回执', en: 'Receipt' },
    component: lazy(() =>
      import('./resident/resident-receipt.tsx').then((file) => ({ default: file.ResidentReceipt })),
    ),
  },
  {
    path: '/my-case',
    surface: 'resident',
    title: { zh: '办到哪一步', en: 'How far it has come' },
    component: lazy(() =>
      import('./resident/resident-my-case.tsx').then((file) => ({ default: file.ResidentMyCase })),
    ),
  },
  {
    path: '/mine',
    surface: 'resident',
    title: { zh: '我的事', en: 'My things' },
    component: lazy(() =>
      import('./resident/resident-mine.tsx').then((file) => ({ default: file.ResidentMine })),
    ),
    nav: { order: 20, icon: 'document', label: { zh: '我的事', en: 'My things' } },
  },
  {
    path: '/board',
    surface: 'public',
    title: { zh: '办了什么', en: 'What was done' },
    component: ResidentBoard,
    nav: { order: 30, icon: 'check', label: { zh: '公示', en: 'Board' } },
  },
  {
    path: '/board/:placeId',
    surface: 'public',
    title: { zh: '办了什么', en: 'What was done' },
    component: ResidentBoard,
  },
]
