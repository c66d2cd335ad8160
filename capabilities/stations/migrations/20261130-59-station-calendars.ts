import type { Migration } from '#platform/database/migration.ts'

export const stationCalendarsMigration: Migration = {
  name: '20261130-59-station-calendars',
  why: 'The calendar of a station tells readers which of two versions of its hours is the newer one.',
  up: `
alter table stations.station
  add column hours_version integer not null default 0,
  add column hours_changed_at timestamptz not null default '2026-01-01T00:00:00Z';
`,
}
