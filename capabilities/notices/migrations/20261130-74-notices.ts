import type { Migration } from '#platform/database/migration.ts'

export const noticesMigration: Migration = {
  name: '20261130-74-notices',
  why: 'Read model of notices: the hour somebody chose and the newest digest, for nobody else to see.',
  up: `
create schema notices;
grant usage on schema notices to gw_write, gw_read;

create table notices.digest (
  person_id text primary key,
  hour integer,
  on_day date,
  lines jsonb
);
create index digest_hour on notices.digest (hour) where hour is not null;

alter table notices.digest enable row level security;
alter table notices.digest force row level security;
create policy digest_write on notices.digest for all to gw_write using (true) with check (true);
create policy digest_read on notices.digest for select to gw_read using (person_id = (select access.person()));

grant select, insert, update, delete, truncate on notices.digest to gw_write;
grant select on notices.digest to gw_read;
`,
}
