import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/booklets/new',
    surface: 'desk',
    title: { zh: '代开小本', en: 'Open a booklet for somebody' },
    component: lazy(() =>
      import('./desk-take-down-booklet.tsx').then((file) => ({ default: file.DeskTakeDownBooklet })),
    ),
  },
  {
    path: '/desk/booklets/renew',
    surface: 'desk',
    title: { zh: '补一张小本卡', en: 'A new card for a booklet' },
    component: lazy(() =>
      import('./desk-renew-booklet.tsx').then((file) => ({ default: file.DeskRenewBooklet })),
    ),
  },
]
