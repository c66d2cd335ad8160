import type { Migration } from '#platform/database/migration.ts'

export const noticesRoundsMigration: Migration = {
  name: '20261130-87-notices-rounds',
  why: 'The hours of today whose digests were made, so that those missed while the house was down are made up.',
  up: `
create table notices.round (
  on_day date not null,
  hour integer not null,
  primary key (on_day, hour)
);
alter table notices.round enable row level security;
alter table notices.round force row level security;
create policy round_write on notices.round for all to gw_write using (true) with check (true);
grant select, insert, delete on notices.round to gw_write;
`,
}
