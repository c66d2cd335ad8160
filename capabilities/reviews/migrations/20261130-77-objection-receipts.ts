import type { Migration } from '#platform/database/migration.ts'

export const objectionReceiptsMigration: Migration = {
  name: '20261130-77-objection-receipts',
  why: 'Whoever objects to a commendation holds a receipt and reads by it what came of the objection, and nothing else.',
  up: `
create table reviews.objection (
  objection_id uuid primary key,
  commendation_id text not null,
  honour text not null,
  organisation_id text not null,
  words_secret uuid not null,
  objected_on date not null,
  is_upheld boolean,
  answer_secret uuid
);
alter table reviews.objection enable row level security;
alter table reviews.objection force row level security;
create policy objection_write on reviews.objection for all to gw_write using (true) with check (true);
create policy objection_read on reviews.objection for select to gw_read
  using ('objection-' || objection_id = (select access.receipt()));
grant select, insert, update, delete, truncate on reviews.objection to gw_write;
grant select on reviews.objection to gw_read;
`,
}
