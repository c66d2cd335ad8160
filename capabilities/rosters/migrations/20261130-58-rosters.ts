import type { Migration } from '#platform/database/migration.ts'

export const rostersMigration: Migration = {
  name: '20261130-58-rosters',
  why: 'Read models of rosters: who takes turns, every shift, of which nobody has two at one time, swaps and calendars.',
  up: `
create extension if not exists btree_gist;
create schema rosters;

create table rosters.station (
  station_id uuid primary key,
  name text not null,
  place_id text not null,
  organisation_id text not null,
  is_closed boolean not null default false
);

create table rosters.roster (
  roster_id uuid primary key,
  station_id uuid,
  station_name text,
  place_id text not null,
  place_at bigint,
  organisation_id text,
  pattern jsonb not null,
  closed_on date
);
create index roster_place on rosters.roster (place_at) where closed_on is null;
create index roster_station on rosters.roster (station_id) where closed_on is null;

create table rosters.period (
  roster_id uuid not null,
  from_on date not null,
  to_on date not null,
  primary key (roster_id, from_on)
);

create table rosters.member (
  roster_id uuid not null,
  member_id text not null,
  starts_at integer not null,
  -- Order of joining.
  joined_at integer not null,
  is_in boolean not null,
  away jsonb not null,
  primary key (roster_id, member_id)
);
create index member_rosters on rosters.member (member_id) where is_in;

create table rosters.duty (
  duty_id uuid primary key,
  roster_id uuid not null,
  on_day date not null,
  from_minute integer not null,
  to_minute integer not null,
  member_id text,
  asks_cover boolean not null default false,
  status text not null default 'ahead' check (status in ('ahead', 'passed', 'missed')),
  -- Fell away with its roster.
  is_dropped boolean not null default false,
  sequence integer not null default 0,
  changed_at timestamptz not null,
  -- A swap changes two rows at once, so the end of the statement is looked at.
  constraint one_duty_at_a_time exclude using gist (
    member_id with =, on_day with =, int4range(from_minute, to_minute) with &&
  ) where (member_id is not null and not is_dropped) deferrable initially immediate
);
create index duty_day on rosters.duty (roster_id, on_day);
create index duty_waiting on rosters.duty (on_day) where status = 'ahead' and member_id is not null and not is_dropped;

-- Every shift that somebody has or had, as their calendar tells it.
create table rosters.holding (
  member_id text not null,
  duty_id uuid not null,
  sequence integer not null,
  is_cancelled boolean not null,
  changed_at timestamptz not null,
  primary key (member_id, duty_id)
);
create index holding_duty on rosters.holding (duty_id);

create table rosters.swap (
  swap_id uuid primary key,
  roster_id uuid not null,
  duty_id uuid not null,
  for_duty_id uuid not null,
  asker_id text not null,
  asked_id text not null,
  status text not null check (status in ('asked', 'accepted', 'declined', 'withdrawn'))
);
create index swap_waiting on rosters.swap (asker_id, asked_id) where status = 'asked';

-- What members are called: partners openly, persons by a secret of the vault.
create table rosters.known (
  member_id text primary key,
  name text,
  secret_id uuid,
  is_over boolean not null default false
);

create table rosters.calendar (
  member_id text primary key,
  link_hash text not null unique
);

-- No row names a person; who may learn which member serves is decided by the operations.
do $$
declare open_table text;
begin
  foreach open_table in array array['station','roster','period','member','duty','holding','swap','known','calendar'] loop
    execute format('alter table rosters.%I enable row level security', open_table);
    execute format('alter table rosters.%I force row level security', open_table);
    execute format('create policy anyone_reads on rosters.%I for select to gw_read using (true)', open_table);
    execute format('create policy write_path on rosters.%I for all to gw_write using (true) with check (true)', open_table);
  end loop;
end $$;

grant usage on schema rosters to gw_read, gw_write;
grant select on all tables in schema rosters to gw_read;
grant select, insert, update, delete on all tables in schema rosters to gw_write;

insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'rosters', 'roster', 'place_at');
`,
}
