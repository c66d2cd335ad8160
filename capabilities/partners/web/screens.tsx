import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Partners for everybody, a partner's own page, and the desk. */
export const screens: readonly Screen[] = [
  {
    path: '/partners',
    surface: 'resident',
    title: { zh: '社区合伙人', en: 'Community partners' },
    component: lazy(() =>
      import('./resident-partners.tsx').then((file) => ({ default: file.ResidentPartners })),
    ),
    around: {
      order: 60,
      icon: 'people',
      note: {
        zh: '街坊店铺和队伍为大家做什么，今天谁在值班',
        en: 'What shops and teams do, and who is on duty',
      },
    },
  },
  {
    path: '/partners/:partnerId',
    surface: 'resident',
    title: { zh: '社区合伙人', en: 'Community partner' },
    component: lazy(() =>
      import('./resident-partner.tsx').then((file) => ({ default: file.ResidentPartner })),
    ),
  },
  {
    path: '/partner',
    surface: 'resident',
    title: { zh: '合伙人', en: 'Partner' },
    component: lazy(() =>
      import('./resident-own-partner.tsx').then((file) => ({ default: file.ResidentOwnPartner })),
    ),
  },
]
