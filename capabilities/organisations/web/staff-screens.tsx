import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const OrganisationsDesk = lazy(() =>
  import('./organisations-desk.tsx').then((file) => ({ default: file.OrganisationsDesk })),
)

/** The tree of organisations, joint bodies, and who answers for which place. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/organisations',
    surface: 'desk',
    title: { zh: '组织', en: 'Organisations' },
    component: OrganisationsDesk,
    nav: {
      order: 45,
      group: 'house',
      icon: 'building',
      label: { zh: '组织', en: 'Organisations' },
      room: 'organisations',
    },
    bare: true,
  },
  {
    path: '/desk/organisations/:organisationId',
    surface: 'desk',
    title: { zh: '组织', en: 'Organisations' },
    component: OrganisationsDesk,
    bare: true,
  },
]
