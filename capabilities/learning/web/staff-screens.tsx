import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/learning',
    surface: 'desk',
    title: { zh: '学习培训', en: 'Learning' },
    component: lazy(() => import('./desk-learning.tsx').then((file) => ({ default: file.DeskLearning }))),
    nav: {
      order: 68,
      group: 'neighbours',
      icon: 'book',
      label: { zh: '学习培训', en: 'Learning' },
      room: 'stations',
    },
  },
  {
    path: '/desk/learning/:programmeId',
    surface: 'desk',
    title: { zh: '班次', en: 'Programme' },
    component: lazy(() => import('./desk-programme.tsx').then((file) => ({ default: file.DeskProgramme }))),
  },
  {
    path: '/desk/learning/:programmeId/import',
    surface: 'desk',
    title: { zh: '导入名单', en: 'Import a list' },
    component: lazy(() =>
      import('./desk-import-attendances.tsx').then((file) => ({ default: file.DeskImportAttendances })),
    ),
  },
]
