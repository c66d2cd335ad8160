import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/account',
    surface: 'desk',
    title: { zh: '我的账号', en: 'My account' },
    component: lazy(() => import('./account.tsx').then((file) => ({ default: file.Account }))),
  },
  {
    path: '/desk/people',
    surface: 'desk',
    title: { zh: '人员与岗位', en: 'People and posts' },
    component: lazy(() => import('./directory.tsx').then((file) => ({ default: file.Directory }))),
    nav: {
      order: 60,
      group: 'house',
      icon: 'people',
      label: { zh: '人员', en: 'People' },
      room: 'directory',
    },
  },
  {
    path: '/desk/duty',
    surface: 'desk',
    title: { zh: '值班', en: 'Duty' },
    component: lazy(() => import('./duty.tsx').then((file) => ({ default: file.Duty }))),
    nav: { order: 65, group: 'house', icon: 'calendar', label: { zh: '值班', en: 'Duty' }, room: 'duty' },
  },
  {
    path: '/admin/start',
    surface: 'admin',
    title: { zh: '开始使用', en: 'Getting started' },
    component: lazy(() => import('./first-steps.tsx').then((file) => ({ default: file.FirstSteps }))),
    nav: {
      order: 5,
      group: 'house',
      icon: 'flag',
      label: { zh: '开始使用', en: 'Getting started' },
      room: 'running',
    },
  },
  {
    path: '/admin/audit',
    surface: 'admin',
    title: { zh: '审计', en: 'Audit' },
    component: lazy(() => import('./audit.tsx').then((file) => ({ default: file.Audit }))),
    nav: { order: 90, group: 'house', icon: 'eye', label: { zh: '审计', en: 'Audit' }, room: 'audit' },
  },
]
