import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const found = import.meta.glob<{ readonly staffScreens: readonly Screen[] }>(
  '/capabilities/*/web/staff-screens.tsx',
  { eager: true },
)

const unsynced: Screen = {
  path: '/field/unsynced',
  surface: 'field',
  title: { zh: '未同步', en: 'Not synced' },
  component: lazy(() => import('./field-unsynced.tsx').then((file) => ({ default: file.FieldUnsynced }))),
  nav: { order: 90, icon: 'upload', label: { zh: '未同步', en: 'Not synced' } },
}

/** The screens of those who work here; a resident's phone never fetches the list of them. */
export const fieldAndDeskScreens: readonly Screen[] = [
  ...Object.values(found).flatMap((file) => file.staffScreens),
  unsynced,
]
