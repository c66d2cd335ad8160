import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Volunteering: joining, one's own record and certificate, checking one, and the organisers' desk. */
export const screens: readonly Screen[] = [
  {
    path: '/volunteer',
    surface: 'resident',
    title: { zh: '志愿服务', en: 'Volunteering' },
    component: lazy(() =>
      import('./resident-volunteering.tsx').then((file) => ({ default: file.ResidentVolunteering })),
    ),
    around: {
      order: 40,
      icon: 'hand',
      note: {
        zh: '哪里要人手，愿意就来；记录和证明都在这里',
        en: 'Where hands are wanted, your record and certificates',
      },
    },
    booklet: { order: 20, icon: 'hand' },
  },
  {
    path: '/volunteer/projects/:projectId',
    surface: 'resident',
    title: { zh: '志愿服务', en: 'Volunteering' },
    component: lazy(() =>
      import('./resident-project.tsx').then((file) => ({ default: file.ResidentProject })),
    ),
  },
  {
    path: '/volunteer/record',
    surface: 'resident',
    title: { zh: '我的志愿记录', en: 'My record' },
    component: lazy(() => import('./resident-record.tsx').then((file) => ({ default: file.ResidentRecord }))),
    booklet: { order: 30, icon: 'clock' },
  },
  {
    path: '/volunteer/certificate',
    surface: 'resident',
    title: { zh: '开证明', en: 'Certificate' },
    component: lazy(() =>
      import('./resident-certificate.tsx').then((file) => ({ default: file.ResidentCertificate })),
    ),
  },
  {
    path: '/volunteer/check',
    surface: 'resident',
    title: { zh: '核对志愿证明', en: 'Check a certificate' },
    component: lazy(() =>
      import('./resident-check-certificate.tsx').then((file) => ({ default: file.ResidentCheckCertificate })),
    ),
  },
]
