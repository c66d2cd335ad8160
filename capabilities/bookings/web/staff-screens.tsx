import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/bookings/:bookableId',
    surface: 'desk',
    title: { zh: '预约', en: 'Bookings' },
    component: lazy(() => import('./desk-bookings.tsx').then((file) => ({ default: file.DeskBookings }))),
  },
]
