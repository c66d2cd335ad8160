import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const FieldRefused = lazy(() =>
  import('./field/field-refused.tsx').then((file) => ({ default: file.FieldRefused })),
)

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/field',
    surface: 'field',
    title: { zh: '今天', en: 'Today' },
    component: lazy(() => import('./field/field-today.tsx').then((file) => ({ default: file.FieldToday }))),
    nav: { order: 10, icon: 'list', label: { zh: '今天', en: 'Today' } },
  },
  {
    path: '/field/report',
    surface: 'field',
    title: { zh: '拍隐患', en: 'Snap a hazard' },
    component: lazy(() => import('./field/field-report.tsx').then((file) => ({ default: file.FieldReport }))),
    nav: { order: 20, icon: 'camera', label: { zh: '拍一拍', en: 'Snap' } },
  },
  {
    path: '/field/refused',
    surface: 'field',
    title: { zh: '没有办成的', en: 'Not done' },
    component: FieldRefused,
    nav: { order: 95, icon: 'flag', label: { zh: '没办成', en: 'Not done' } },
  },
  {
    path: '/field/cases/:caseId',
    surface: 'field',
    title: { zh: '这件事', en: 'Case' },
    component: lazy(() => import('./field/field-case.tsx').then((file) => ({ default: file.FieldCase }))),
  },
  {
    path: '/desk/refused',
    surface: 'desk',
    title: { zh: '没有办成的', en: 'Not done' },
    component: FieldRefused,
    nav: { order: 35, icon: 'flag', label: { zh: '没办成的', en: 'Not done' }, room: 'inbox' },
  },
  {
    path: '/desk',
    surface: 'desk',
    title: { zh: '收件箱', en: 'Inbox' },
    component: lazy(() => import('./desk/desk-home.tsx').then((file) => ({ default: file.DeskHome }))),
  },
  {
    path: '/desk/inbox',
    surface: 'desk',
    title: { zh: '收件箱', en: 'Inbox' },
    component: lazy(() => import('./desk/desk-inbox.tsx').then((file) => ({ default: file.DeskInbox }))),
    nav: { order: 10, icon: 'inbox', label: { zh: '收件箱', en: 'Inbox' }, room: 'inbox' },
    bare: true,
  },
  {
    path: '/desk/cases/new',
    surface: 'desk',
    title: { zh: '代写一件', en: 'Take down a case' },
    component: lazy(() =>
      import('./desk/desk-take-down.tsx').then((file) => ({ default: file.DeskTakeDown })),
    ),
  },
  {
    path: '/desk/cases/:caseId',
    surface: 'desk',
    title: { zh: '来信', en: 'Case' },
    component: lazy(() =>
      import('./desk/desk-case-screen.tsx').then((file) => ({ default: file.DeskCaseScreen })),
    ),
    bare: true,
  },
]
