import type { Migration } from '#platform/database/migration.ts'

export const progressMigration: Migration = {
  name: '20261130-86-progress',
  why: 'How far something long has come, where every server process sees it and only whoever began it reads it.',
  up: `
create schema progress;
grant usage on schema progress to gw_read, gw_write;

-- Written beside the transaction of what is being done, and worth nothing when that has ended.
create unlogged table progress.told (
  id uuid primary key,
  by_whom text not null,
  step text not null,
  done integer not null,
  total integer not null,
  at timestamptz not null default now()
);

alter table progress.told enable row level security;
alter table progress.told force row level security;
create policy told_read on progress.told for select to gw_read
  using (by_whom = 'person:' || (select access.person()));
create policy told_write on progress.told for all to gw_write using (true) with check (true);
grant select on progress.told to gw_read;
grant select, insert, update, delete on progress.told to gw_write;
`,
}
