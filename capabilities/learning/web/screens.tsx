import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** My learning, lessons and certificates; and the desk that runs programmes. */
export const screens: readonly Screen[] = [
  {
    path: '/learning',
    surface: 'resident',
    title: { zh: '我的学习', en: 'My learning' },
    component: lazy(() =>
      import('./resident-learning.tsx').then((file) => ({ default: file.ResidentLearning })),
    ),
    booklet: { order: 50, icon: 'book' },
  },
  {
    path: '/learning/programmes/:programmeId',
    surface: 'resident',
    title: { zh: '班次', en: 'Programme' },
    component: lazy(() =>
      import('./resident-programme.tsx').then((file) => ({ default: file.ResidentProgramme })),
    ),
  },
  {
    path: '/learning/lessons/:lessonId',
    surface: 'resident',
    title: { zh: '网上课', en: 'Lesson' },
    component: lazy(() => import('./resident-lesson.tsx').then((file) => ({ default: file.ResidentLesson }))),
  },
  {
    path: '/learning/certificate/:certificateId',
    surface: 'resident',
    title: { zh: '结业证书', en: 'Certificate' },
    component: lazy(() =>
      import('./resident-my-certificate.tsx').then((file) => ({ default: file.ResidentMyCertificate })),
    ),
  },
  {
    path: '/certificate',
    surface: 'resident',
    title: { zh: '查验证书', en: 'Check a certificate' },
    component: lazy(() =>
      import('./resident-certificate.tsx').then((file) => ({ default: file.ResidentCertificate })),
    ),
  },
  {
    path: '/certificate/:code',
    surface: 'resident',
    title: { zh: '查验证书', en: 'Check a certificate' },
    component: lazy(() =>
      import('./resident-certificate.tsx').then((file) => ({ default: file.ResidentCertificate })),
    ),
  },
]
