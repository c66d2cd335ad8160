import type { Migration } from '#platform/database/migration.ts'

export const bornInOneExpressionMigration: Migration = {
  name: '20261130-91-born-in-one-expression',
  why: 'The month of birth is checked for every entry: as one expression it is computed where it stands, without calling a function.',
  up: `
-- The same answers as before. Not strict and without settings of its own, or it could not be put in place of its call;
-- the body is read here and now, so no search path of a caller changes what it means.
create or replace function ledger.born_of(stream text) returns date
language sql immutable parallel safe
return case
  when right(stream, 36) ~ '^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$'
  then date_trunc('month', to_timestamp(
    (('x' || lpad(replace(left(right(stream, 36), 13), '-', ''), 16, '0'))::bit(64)::bigint) / 1000.0
  ) at time zone 'UTC')::date
  else date '1970-01-01'
end;
`,
}
