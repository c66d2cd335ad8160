import type { Migration } from '#platform/database/migration.ts'

export const activitiesMigration: Migration = {
  name: '20261130-62-activities',
  why: 'Read models of activities: the menu, which is for everybody, and sign-ups, which are for their owners and the hosts.',
  up: `
create schema activities;
grant usage on schema activities to gw_read, gw_write;

create table activities.activity (
  activity_id uuid primary key,
  place_id text not null,
  place_at bigint,
  host_id text not null,
  class_id uuid,
  plan jsonb not null,
  starts_at timestamptz not null,
  called_off text,
  signed integer not null default 0,
  waiting integer not null default 0,
  attended jsonb,
  -- Where the names lie that the host wrote down.
  names_id uuid,
  satisfied integer not null default 0,
  neutral integer not null default 0,
  unsatisfied integer not null default 0
);
create index activity_place on activities.activity (place_at, starts_at);
create index activity_month on activities.activity (starts_at);

create table activities.sign_up (
  sign_up_id uuid primary key,
  activity_id uuid not null,
  place_at bigint,
  organisation_at bigint,
  group_name text not null,
  status text not null check (status in ('signed', 'waiting', 'withdrawn')),
  has_come boolean not null default false,
  name_id uuid,
  -- Order of arrival within the activity.
  arrival integer not null
);
create index sign_up_activity on activities.sign_up (activity_id, arrival);
create index sign_up_place on activities.sign_up (place_at);

create function activities.own_sign_up() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'sign-up-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;
-- Somebody who waits sees no other sign-up, only how many wait before.
create function activities.waiting_before(of_activity uuid, before integer) returns integer language sql stable
security definer set search_path = pg_catalog, pg_temp
as $$ select count(*)::integer from activities.sign_up
  where activity_id = of_activity and status = 'waiting' and arrival < before $$;
revoke execute on all functions in schema activities from public;
grant execute on all functions in schema activities to gw_read, gw_write;

alter table activities.activity enable row level security;
alter table activities.activity force row level security;
create policy anyone_reads on activities.activity for select to gw_read using (true);
create policy write_path on activities.activity for all to gw_write using (true) with check (true);

alter table activities.sign_up enable row level security;
alter table activities.sign_up force row level security;
create policy owner_or_host_reads on activities.sign_up for select to gw_read using (
  sign_up_id = (select activities.own_sign_up())
  or place_at <@ (select access.place_reach()) or organisation_at <@ (select access.organisation_reach())
);
create policy write_path on activities.sign_up for all to gw_write using (true) with check (true);

grant select on all tables in schema activities to gw_read;
grant select, insert, update, delete on all tables in schema activities to gw_write;
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'activities', 'activity', 'place_at'),
  ('place', 'activities', 'sign_up', 'place_at'),
  ('organisation', 'activities', 'sign_up', 'organisation_at');
`,
}
