import type { Migration } from '#platform/database/migration.ts'

const tables = `
create table exchange.item (
  item_id uuid primary key,
  list text not null check (list in ('need', 'offer')),
  kind text not null,
  status text not null,
  skill text,
  times text[] not null,
  until_on date,
  place_id text not null,
  place_at bigint,
  posted_by text not null,
  poster_id uuid,
  organisation_id text,
  organisation_at bigint,
  posted_at timestamptz not null,
  repair_day_id uuid,
  title_id uuid,
  claim_id uuid,
  claimer_id uuid,
  claimer_organisation_id text,
  claimer_at bigint,
  unit_id text,
  claimed_at timestamptz,
  confirm_by timestamptz,
  due_on date
);
create index item_listed on exchange.item (list, status, place_at);
create index item_poster on exchange.item (poster_id) where poster_id is not null;
create index item_claimer on exchange.item (claimer_id) where claimer_id is not null;
create index item_organisation on exchange.item (organisation_id) where organisation_id is not null;
create index item_claimer_organisation on exchange.item (claimer_organisation_id) where claimer_organisation_id is not null;
create index item_repair_day on exchange.item (repair_day_id) where repair_day_id is not null;

-- What was said, step by step: the words on the list are for everybody, the others for the two sides and the community.
create table exchange.step (
  item_id uuid not null,
  version integer not null,
  at timestamptz not null,
  what text not null,
  secret_id uuid,
  primary key (item_id, version, what)
);

-- Confirmed help by unit and place, and, apart from it and for themselves alone, who gave it.
create table exchange.met (
  claim_id uuid primary key,
  kind text not null,
  place_at bigint,
  place_id text not null,
  unit_id text,
  unit_at bigint,
  met_on date not null
);
create index met_unit on exchange.met (unit_id) where unit_id is not null;
create table exchange.given (
  claim_id uuid primary key,
  giver_id uuid not null,
  kind text not null
);
create index given_giver on exchange.given (giver_id);

create table exchange.participant (
  participant_id uuid primary key,
  place_id text not null,
  place_at bigint,
  secret_id uuid not null,
  skills text[] not null
);

create table exchange.check_in (
  participant_id uuid primary key,
  place_id text not null,
  place_at bigint,
  unit_id text,
  times text[] not null
);

-- How many members of a unit have checked in: the number only.
create table exchange.unit (
  unit_id text primary key,
  unit_at bigint,
  members integer not null
);

create table exchange.unit_place (
  unit_id text not null,
  unit_at bigint,
  place_id text not null,
  place_at bigint,
  primary key (unit_id, place_id)
);

create table exchange.technician (
  participant_id uuid primary key,
  place_id text not null,
  place_at bigint,
  skills text[] not null,
  is_admitted boolean not null
);
create index technician_place on exchange.technician (place_at);

create table exchange.repair_day (
  repair_day_id uuid primary key,
  place_id text not null,
  place_at bigint,
  on_day date not null,
  from_time text not null,
  to_time text not null,
  meeting_point text not null,
  technicians integer not null
);
create index repair_day_place on exchange.repair_day (place_at, on_day);

create table exchange.coming (
  repair_day_id uuid not null,
  participant_id uuid not null,
  primary key (repair_day_id, participant_id)
);
`

const wall = (table: string, policy: string) => `
alter table exchange.${table} enable row level security;
alter table exchange.${table} force row level security;
create policy ${table}_write on exchange.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on exchange.${table} for select to gw_read using (${policy});`

const ofBooklet = (column: string) => `${column} = (select exchange.own_booklet())`
const inPlace = 'place_at <@ (select access.place_reach())'
const inUnit = (column: string) => `${column} <@ (select access.organisation_reach())`

const posted = `${ofBooklet('i.poster_id')} or i.item_id = (select exchange.own_item()) or ${inUnit('i.organisation_at')}`
const took = `${ofBooklet('i.claimer_id')} or ${inUnit('i.claimer_at')}`
const parties = `exists (select from exchange.item i where i.item_id = step.item_id and (${posted} or i.${inPlace}
  or (${took}) and (step.what <> 'reach' or i.status in ('claimed', 'lent', 'done'))))`

// What people are called is read by those they do something with, by their community, and by themselves.
const together = `exists (select from exchange.item i where i.claimer_id = participant.participant_id and (${posted} or i.${inPlace})
  or i.poster_id = participant.participant_id and (${took} or i.${inPlace}))`

export const exchangeMigration: Migration = {
  name: '20261130-56-exchange',
  why: 'Read models of needs and offers, of who offers time where, and of the repair team and its weekends.',
  up: `
create schema exchange;
grant usage on schema exchange to gw_write, gw_read;
${tables}
create function exchange.own_booklet() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'booklet-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;
create function exchange.own_item() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'exchange-item-%' then substr(receipt, 15)::uuid end from (select access.receipt() as receipt) as held $$;
revoke execute on all functions in schema exchange from public;
grant execute on all functions in schema exchange to gw_read, gw_write;
${wall(
  'item',
  `status in ('open', 'claimed', 'lent', 'done', 'met') or ${ofBooklet('poster_id')} or ${ofBooklet('claimer_id')}
  or item_id = (select exchange.own_item()) or ${inPlace} or ${inUnit('organisation_at')} or ${inUnit('claimer_at')}`,
)}
${wall('step', `what = 'opened' or ${parties}`)}
${wall('met', `${inPlace} or ${inUnit('unit_at')}`)}
${wall('given', ofBooklet('giver_id'))}
${wall('participant', `${ofBooklet('participant_id')} or ${inPlace} or ${together}`)}
${wall('check_in', `${ofBooklet('participant_id')} or ${inPlace}`)}
${wall('unit', inUnit('unit_at'))}
${wall('unit_place', 'true')}
${wall('technician', `${ofBooklet('participant_id')} or ${inPlace}`)}
${wall('repair_day', 'true')}
${wall(
  'coming',
  `${ofBooklet('participant_id')} or exists (select from exchange.repair_day d
  where d.repair_day_id = coming.repair_day_id and d.${inPlace})`,
)}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'exchange', 'item', 'place_at'),
  ('organisation', 'exchange', 'item', 'organisation_at'),
  ('organisation', 'exchange', 'item', 'claimer_at'),
  ('place', 'exchange', 'met', 'place_at'),
  ('organisation', 'exchange', 'met', 'unit_at'),
  ('place', 'exchange', 'participant', 'place_at'),
  ('place', 'exchange', 'check_in', 'place_at'),
  ('organisation', 'exchange', 'unit', 'unit_at'),
  ('organisation', 'exchange', 'unit_place', 'unit_at'),
  ('place', 'exchange', 'unit_place', 'place_at'),
  ('place', 'exchange', 'technician', 'place_at'),
  ('place', 'exchange', 'repair_day', 'place_at');
grant select, insert, update, delete, truncate on all tables in schema exchange to gw_write;
grant select on all tables in schema exchange to gw_read;
`,
}
