import type { Migration } from '#platform/database/migration.ts'

export const toldViewsMigration: Migration = {
  name: '20261130-93-told-views',
  why: 'A view that joins a house with history, or that tells otherwise since, is told the past once: here it is noted which.',
  up: `
create table ledger.told_view (
  name text primary key,
  version integer not null
);
alter table ledger.told_view enable row level security;
alter table ledger.told_view force row level security;
create policy told_view_write on ledger.told_view for all to gw_write using (true) with check (true);
grant select, insert, update on ledger.told_view to gw_write;
`,
}
