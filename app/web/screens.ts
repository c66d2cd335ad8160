import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'
import { orderScreens } from './order-screens.ts'

/** Every capability that has a `web/screens.tsx` or a `web/staff-screens.tsx` is part of the product. */
const found = import.meta.glob<{ readonly screens: readonly Screen[] }>('/capabilities/*/web/screens.tsx', {
  eager: true,
})

const around: Screen = {
  path: '/around',
  surface: 'resident',
  title: { zh: '邻里', en: 'Neighbours' },
  component: lazy(() => import('./resident-around.tsx').then((file) => ({ default: file.ResidentAround }))),
  nav: { order: 15, icon: 'people', label: { zh: '邻里', en: 'Around' } },
}

/** The screens that everybody may open. */
export const screens: readonly Screen[] = orderScreens([
  ...Object.values(found).flatMap((file) => file.screens),
  around,
])
