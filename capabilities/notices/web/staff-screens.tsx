import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What waits for me. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/digest',
    surface: 'desk',
    title: { zh: '等我办的', en: 'What waits for me' },
    component: lazy(() => import('./desk-digest.tsx').then((file) => ({ default: file.DeskDigest }))),
  },
]
