import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** The register for whoever answers for the safety of what is kept. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/account/copy',
    surface: 'desk',
    title: { zh: '我的信息，拿一份', en: 'A copy of what is mine' },
    component: lazy(() => import('./account-copy.tsx').then((file) => ({ default: file.AccountCopy }))),
  },
  {
    path: '/admin/register',
    surface: 'admin',
    title: { zh: '个人信息处理清单', en: 'Register of processing' },
    component: lazy(() =>
      import('./processing-register.tsx').then((file) => ({ default: file.ProcessingRegister })),
    ),
    nav: {
      order: 80,
      group: 'house',
      icon: 'lock',
      label: { zh: '信息清单', en: 'What is kept' },
      room: 'register',
    },
  },
]
