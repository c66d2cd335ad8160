import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const EditorScreen = lazy(() => import('./editor-screen.tsx').then((it) => ({ default: it.EditorScreen })))

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/assessment',
    surface: 'desk',
    title: { zh: '评分', en: 'Assessment' },
    component: lazy(() => import('./assessment-home.tsx').then((it) => ({ default: it.AssessmentHome }))),
    nav: {
      order: 60,
      group: 'goals',
      icon: 'chart',
      label: { zh: '评分', en: 'Assessment' },
      room: 'assessment',
    },
  },
  {
    path: '/desk/assessment/new',
    surface: 'desk',
    title: { zh: '新的评分表', en: 'New scorecard' },
    component: EditorScreen,
  },
  {
    path: '/desk/assessment/scorecards/:scorecardId',
    surface: 'desk',
    title: { zh: '评分表', en: 'Scorecard' },
    component: lazy(() => import('./scorecard-screen.tsx').then((it) => ({ default: it.ScorecardScreen }))),
  },
  {
    path: '/desk/assessment/scorecards/:scorecardId/edit',
    surface: 'desk',
    title: { zh: '修改评分表', en: 'Edit the scorecard' },
    component: EditorScreen,
  },
  {
    path: '/desk/assessment/periods/:periodId',
    surface: 'desk',
    title: { zh: '这一期', en: 'Period' },
    component: lazy(() => import('./period-screen.tsx').then((it) => ({ default: it.PeriodScreen }))),
  },
  {
    path: '/desk/assessment/periods/:periodId/units/:unitId',
    surface: 'desk',
    title: { zh: '为什么是这个分', en: 'Why this score' },
    component: lazy(() => import('./why-screen.tsx').then((it) => ({ default: it.WhyScreen }))),
  },
  {
    path: '/desk/assessment/lifts/:liftId',
    surface: 'desk',
    title: { zh: '提升方案', en: 'Lift plan' },
    component: lazy(() => import('./lift-screen.tsx').then((it) => ({ default: it.LiftScreen }))),
  },
]
