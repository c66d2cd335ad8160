import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Where surveys are written and told, and where they are asked, door after door. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/field/surveys',
    surface: 'field',
    title: { zh: '敲门问卷', en: 'Surveys' },
    component: lazy(() => import('./field-surveys.tsx').then((file) => ({ default: file.FieldSurveys }))),
    nav: { order: 45, icon: 'megaphone', label: { zh: '问卷', en: 'Surveys' }, room: 'field' },
  },
  {
    path: '/field/surveys/:surveyId',
    surface: 'field',
    title: { zh: '敲门问卷', en: 'Survey' },
    component: lazy(() => import('./field-survey.tsx').then((file) => ({ default: file.FieldSurvey }))),
  },
  {
    path: '/desk/surveys',
    surface: 'desk',
    title: { zh: '敲门问卷', en: 'Surveys' },
    component: lazy(() => import('./desk-surveys.tsx').then((file) => ({ default: file.DeskSurveys }))),
    nav: {
      order: 74,
      group: 'neighbours',
      icon: 'megaphone',
      label: { zh: '问卷', en: 'Surveys' },
      room: 'stations',
    },
  },
  {
    path: '/desk/surveys/new',
    surface: 'desk',
    title: { zh: '写一份问卷', en: 'Write a survey' },
    component: lazy(() => import('./desk-survey-edit.tsx').then((file) => ({ default: file.DeskSurveyNew }))),
  },
  {
    path: '/desk/surveys/:surveyId/edit',
    surface: 'desk',
    title: { zh: '改问卷', en: 'Change the survey' },
    component: lazy(() =>
      import('./desk-survey-edit.tsx').then((file) => ({ default: file.DeskSurveyEdit })),
    ),
  },
  {
    path: '/desk/surveys/:surveyId/slips',
    surface: 'desk',
    title: { zh: '答卷条', en: 'Slips' },
    component: lazy(() =>
      import('./desk-survey-slips.tsx').then((file) => ({ default: file.DeskSurveySlips })),
    ),
  },
  {
    path: '/desk/surveys/:surveyId',
    surface: 'desk',
    title: { zh: '敲门问卷', en: 'Survey' },
    component: lazy(() => import('./desk-survey.tsx').then((file) => ({ default: file.DeskSurvey }))),
  },
]
