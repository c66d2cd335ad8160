import { stationsMigration } from './migrations/20261129-40-stations.ts'
import { stationCalendarsMigration } from './migrations/20261130-59-station-calendars.ts'
import { activitiesAtStationsMigration } from './migrations/20261130-81-activities-at-stations.ts'

/** Every change of this capability's tables, oldest first. */
export const stationsMigrations = [
  stationsMigration,
  stationCalendarsMigration,
  activitiesAtStationsMigration,
] as const
