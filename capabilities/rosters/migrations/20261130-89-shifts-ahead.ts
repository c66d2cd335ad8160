import type { Migration } from '#platform/database/migration.ts'

export const shiftsAheadMigration: Migration = {
  name: '20261130-89-shifts-ahead',
  why: 'The morning’s digest finds the shifts of the coming days without reading all that ever were.',
  up: `create index duty_ahead on rosters.duty (on_day) where status = 'ahead' and not is_dropped;`,
}
