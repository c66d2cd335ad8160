import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

const PlacesDesk = lazy(() => import('./places-desk.tsx').then((file) => ({ default: file.PlacesDesk })))

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/places',
    surface: 'desk',
    title: { zh: '地方', en: 'Places' },
    component: PlacesDesk,
    nav: { order: 40, group: 'house', icon: 'map', label: { zh: '地方', en: 'Places' }, room: 'places' },
    bare: true,
  },
  {
    path: '/desk/places/:placeId',
    surface: 'desk',
    title: { zh: '地方', en: 'Places' },
    component: PlacesDesk,
    bare: true,
  },
  {
    path: '/desk/places/:placeId/sign',
    surface: 'desk',
    title: { zh: '门口二维码', en: 'Door sign' },
    component: lazy(() => import('./door-sign.tsx').then((file) => ({ default: file.DoorSign }))),
  },
  {
    path: '/desk/import-places',
    surface: 'desk',
    title: { zh: '导入地方', en: 'Import places' },
    component: lazy(() => import('./import-places.tsx').then((file) => ({ default: file.ImportPlaces }))),
  },
]
