import { capability } from '#platform/operations/module.ts'
import { stationsContract } from './contract.ts'
import { stationFigures } from './figures.ts'
import { closeStation } from './operations/close-station.ts'
import { describeStation } from './operations/describe-station.ts'
import { exportOpenReferral } from './operations/export-open-referral.ts'
import { exportStations } from './operations/export-stations.ts'
import { findStationSpots } from './operations/find-station-spots.ts'
import { findStations } from './operations/find-stations.ts'
import { getStation } from './operations/get-station.ts'
import { getStationCalendar } from './operations/get-station-calendar.ts'
import { openStation } from './operations/open-station.ts'
import { setStationHours } from './operations/set-station-hours.ts'
import { writeStationPoster } from './operations/write-station-poster.ts'
import { stationPage } from './station-page.ts'
import { activityView } from './views/activity-view.ts'
import { stationView } from './views/station-view.ts'

/** Stations: places with their doors open, what they offer and when. */
export const stations = capability({
  name: 'stations',
  streams: { 'station:': 'shared' },
  contract: stationsContract,
  operations: {
    findStations,
    findStationSpots,
    exportStations,
    exportOpenReferral,
    getStation,
    getStationCalendar,
    writeStationPoster,
    openStation,
    describeStation,
    setStationHours,
    closeStation,
  },
  views: [stationView, activityView],
  figures: stationFigures,
  jobs: [],
  keeps: [],
  pages: [stationPage],
})
