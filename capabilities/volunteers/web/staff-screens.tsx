import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/volunteers',
    surface: 'desk',
    title: { zh: '志愿服务', en: 'Volunteers' },
    component: lazy(() => import('./desk-volunteers.tsx').then((file) => ({ default: file.DeskVolunteers }))),
    nav: {
      order: 61,
      group: 'neighbours',
      icon: 'hand',
      label: { zh: '志愿', en: 'Volunteers' },
      room: 'stations',
    },
  },
  {
    path: '/desk/volunteers/:projectId/poster',
    surface: 'desk',
    title: { zh: '海报', en: 'Poster' },
    component: lazy(() => import('./project-poster.tsx').then((file) => ({ default: file.ProjectPoster }))),
  },
  {
    path: '/desk/volunteers/:projectId',
    surface: 'desk',
    title: { zh: '志愿服务', en: 'Volunteers' },
    component: lazy(() => import('./desk-project.tsx').then((file) => ({ default: file.DeskProject }))),
  },
]
