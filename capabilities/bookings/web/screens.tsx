import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** Booking something, one's own bookings, and the stewards' day. */
export const screens: readonly Screen[] = [
  {
    path: '/book/:bookableId',
    surface: 'resident',
    title: { zh: '预约', en: 'Book' },
    component: lazy(() => import('./resident-book.tsx').then((file) => ({ default: file.ResidentBook }))),
  },
  {
    path: '/booking',
    surface: 'resident',
    title: { zh: '我的预约', en: 'My booking' },
    component: lazy(() =>
      import('./resident-booking.tsx').then((file) => ({ default: file.ResidentBooking })),
    ),
  },
  {
    path: '/booking/:bookingId',
    surface: 'resident',
    title: { zh: '我的预约', en: 'My booking' },
    component: lazy(() =>
      import('./resident-booking.tsx').then((file) => ({ default: file.ResidentBooking })),
    ),
  },
  {
    path: '/bookings',
    surface: 'resident',
    title: { zh: '我的预约', en: 'My bookings' },
    component: lazy(() =>
      import('./resident-bookings.tsx').then((file) => ({ default: file.ResidentBookings })),
    ),
    reminds: lazy(() => import('./resident-soon.tsx').then((file) => ({ default: file.Soon }))),
  },
]
