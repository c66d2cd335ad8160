import type { Migration } from '#platform/database/migration.ts'

export const placesMigration: Migration = {
  name: '20261121-10-places',
  why: 'Read models of places: the places themselves, their outlines and addresses, and who answers and is on duty there.',
  up: `
create schema places;

-- Every transaction that changes a place counts up first, so changes become visible in the order of their numbers.
create table places.revision (only_one boolean primary key default true check (only_one), number bigint not null);
insert into places.revision (number) values (0);

create table places.place (
  id text primary key,
  name text not null,
  kind text not null,
  form text,
  code text unique,
  parent text,
  since date not null,
  ended_on date,
  successors text[] not null default '{}',
  door_code text constraint place_door_code_once unique,
  search_keys text not null,
  revision bigint not null
);
create index place_children on places.place (parent);
create index place_revision on places.place (revision);

create table places.boundary (
  place text primary key,
  area jsonb not null,
  source text not null,
  approval text,
  on_day date not null,
  revision bigint not null
);
create index boundary_revision on places.boundary (revision);

create table places.address (
  id text primary key,
  place text not null,
  text text not null,
  aliases text[] not null,
  is_removed boolean not null default false,
  revision bigint not null
);
create index address_place on places.address (place);
create index address_revision on places.address (revision);

create table places.answerable (
  responsibility text primary key,
  place text not null,
  organisation text not null,
  from_on date not null,
  to_on date
);
create index answerable_place on places.answerable (place);

create table places.organisation (id text primary key, name text not null, kind text not null, ended_on date);

create table places.duty_post (
  id text primary key,
  person text not null,
  role text not null,
  place text,
  organisation text,
  from_on date not null,
  to_on date
);
create index duty_post_place on places.duty_post (place);
create index duty_post_organisation on places.duty_post (organisation);

create table places.duty_shift (
  id text primary key,
  person text not null,
  place text,
  organisation text,
  from_at timestamptz not null,
  to_at timestamptz not null
);
create index duty_shift_place on places.duty_shift (place);
create index duty_shift_organisation on places.duty_shift (organisation);

-- How far an import has come; written beside its transaction and worth nothing when it has ended.
create unlogged table places.import_progress (
  id uuid primary key,
  step text not null,
  done integer not null,
  total integer not null,
  at timestamptz not null default now()
);

-- Names, outlines, addresses of buildings, answerable organisations are public; a post names nobody, only an id.
do $$
declare open_table text;
begin
  foreach open_table in array array['revision','place','boundary','address','answerable','organisation','duty_post','duty_shift','import_progress'] loop
    execute format('alter table places.%I enable row level security', open_table);
    execute format('alter table places.%I force row level security', open_table);
    execute format('create policy anyone_reads on places.%I for select to gw_read using (true)', open_table);
    execute format('create policy write_path on places.%I for all to gw_write using (true) with check (true)', open_table);
  end loop;
end $$;

grant usage on schema places to gw_read, gw_write;
grant select on all tables in schema places to gw_read;
grant select, insert, update, delete on all tables in schema places to gw_write;
`,
}
