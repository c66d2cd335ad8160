import type { Migration } from '#platform/database/migration.ts'

export const firstRunMigration: Migration = {
  name: '20261121-31-first-run',
  why: 'A house with accounts but no administrators (the demonstration world) is open for work; only an empty one must be set up.',
  up: `
create or replace function people.is_set_up() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select from people.person) $$;
`,
}
