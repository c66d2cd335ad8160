import type { Migration } from '#platform/database/migration.ts'

const wall = (table: string, name: string, policy: string) =>
  `create policy ${name} on points.${table} for select to gw_read using (${policy});`

const onDuty = '(select access.person()) is not null'
const ownCounter = 'counter_id = (select points.own_counter())'

export const countersMigration: Migration = {
  name: '20261130-84-counters',
  why: 'Counters that a village names: opened once by a link, ended by the village, and named by every exchange they make.',
  up: `
create table points.counter (
  counter_id uuid primary key,
  place_id text not null,
  place_at bigint,
  kind text not null check (kind in ('person', 'unit')),
  -- Who keeps it, in the vault.
  secret_id uuid not null,
  until_on date not null,
  -- The hash of the link that was given last; it stays after the link is spent, to say so.
  ticket_hash text not null unique,
  is_opened boolean not null default false,
  is_ended boolean not null default false
);
create index counter_place on points.counter (place_id);

alter table points.redemption add column counter_id uuid;
create index redemption_counter on points.redemption (counter_id) where counter_id is not null;
alter table points.deed add column counter_id uuid;

create function points.own_counter() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'points-counter-%' then substr(receipt, 16)::uuid end from (select access.receipt() as receipt) as held $$;
revoke execute on function points.own_counter() from public;
grant execute on function points.own_counter() to gw_read, gw_write;

alter table points.counter enable row level security;
alter table points.counter force row level security;
create policy counter_write on points.counter for all to gw_write using (true) with check (true);
${wall('counter', 'counter_read', `${ownCounter} or place_at <@ (select access.place_reach())`)}
drop policy redemption_read on points.redemption;
${wall('redemption', 'redemption_read', `${onDuty} or ${ownCounter}`)}
insert into tree.positioned (tree, schema_name, table_name, column_name) values ('place', 'points', 'counter', 'place_at');
grant select, insert, update, delete, truncate on points.counter to gw_write;
grant select on points.counter to gw_read;
`,
}
