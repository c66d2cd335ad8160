import { lazy } from 'react'
import type { Screen } from '#platform/web/screen.ts'

/** What those who work here open, at the desk and on their way. */
export const staffScreens: readonly Screen[] = [
  {
    path: '/desk/stations',
    surface: 'desk',
    title: { zh: '站点', en: 'Stations' },
    component: lazy(() => import('./desk-stations.tsx').then((file) => ({ default: file.DeskStations }))),
    nav: {
      order: 60,
      group: 'neighbours',
      icon: 'home',
      label: { zh: '站点', en: 'Stations' },
      room: 'stations',
    },
  },
  {
    path: '/desk/stations/new',
    surface: 'desk',
    title: { zh: '开新站点', en: 'Open a station' },
    component: lazy(() =>
      import('./desk-station-new.tsx').then((file) => ({ default: file.DeskStationNew })),
    ),
  },
  {
    path: '/desk/stations/:stationId',
    surface: 'desk',
    title: { zh: '站点', en: 'Station' },
    component: lazy(() => import('./desk-station.tsx').then((file) => ({ default: file.DeskStation }))),
  },
  {
    path: '/desk/stations/:stationId/poster',
    surface: 'desk',
    title: { zh: '站点海报', en: 'Poster' },
    component: lazy(() => import('./station-poster.tsx').then((file) => ({ default: file.StationPoster }))),
  },
]
