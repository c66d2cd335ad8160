import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Surveys as residents meet them: what is asked, what came of it, and the slip at their door. */
export const screens: readonly Screen[] = [
  {
    path: '/surveys',
    surface: 'resident',
    title: { zh: '问卷', en: 'Surveys' },
    component: lazy(() =>
      import('./resident-surveys.tsx').then((file) => ({ default: file.ResidentSurveys })),
    ),
    around: {
      order: 65,
      icon: 'megaphone',
      note: { zh: '社区在问什么，问完定了什么', en: 'What is being asked, and what came of it' },
    },
  },
  {
    path: '/surveys/:surveyId',
    surface: 'resident',
    title: { zh: '问卷', en: 'Survey' },
    component: lazy(() => import('./resident-survey.tsx').then((file) => ({ default: file.ResidentSurvey }))),
  },
  {
    path: '/survey',
    surface: 'resident',
    title: { zh: '答卷条', en: 'Slip' },
    component: lazy(() => import('./resident-slip.tsx').then((file) => ({ default: file.ResidentSlip }))),
  },
]
