import type { Migration } from '#platform/database/migration.ts'

export const keepingMigration: Migration = {
  name: '20261130-70-keeping',
  why: 'What is kept of people and from which day on no longer: told from the ledger, so that what is past its term is found at once.',
  up: `
create schema keeping;
grant usage on schema keeping to gw_write, gw_read;
create table keeping.running (
  kept text not null,
  stream text not null,
  due_on date not null,
  primary key (kept, stream)
);
create index running_due on keeping.running (kept, due_on, stream);
create table keeping.cursor (
  is_only boolean primary key default true check (is_only),
  xid xid8 not null default '0',
  seq bigint not null default 0
);
insert into keeping.cursor default values;
grant select, insert, update, delete on keeping.running to gw_write;
grant select, update on keeping.cursor to gw_write;
-- Readers count; which things they are stays with the job.
grant select (kept, due_on) on keeping.running to gw_read;
`,
}
