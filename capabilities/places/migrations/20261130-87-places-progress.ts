import type { Migration } from '#platform/database/migration.ts'

export const placesProgressMigration: Migration = {
  name: '20261130-87-places-progress',
  why: 'How far an import has come is told in one place for all capabilities (progress.told).',
  up: 'drop table places.import_progress;',
}
