import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/partners',
    surface: 'desk',
    title: { zh: '社区合伙人', en: 'Community partners' },
    component: lazy(() => import('./desk-partners.tsx').then((file) => ({ default: file.DeskPartners }))),
    nav: {
      order: 62,
      group: 'neighbours',
      icon: 'people',
      label: { zh: '合伙人', en: 'Partners' },
      room: 'stations',
    },
  },
  {
    path: '/desk/partners/:partnerId',
    surface: 'desk',
    title: { zh: '社区合伙人', en: 'Community partner' },
    component: lazy(() => import('./desk-partner.tsx').then((file) => ({ default: file.DeskPartner }))),
  },
  {
    path: '/desk/partners/:partnerId/sign',
    surface: 'desk',
    title: { zh: '橱窗牌', en: 'Window sign' },
    component: lazy(() =>
      import('./desk-partner-sign.tsx').then((file) => ({ default: file.DeskPartnerSign })),
    ),
  },
]
