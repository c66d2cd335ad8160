import type { Migration } from '#platform/database/migration.ts'

export const bookingsMigration: Migration = {
  name: '20261129-45-bookings',
  why: 'Read models of bookings: what can be booked, and every booking, of which no two take one unit at one time.',
  up: `
create extension if not exists btree_gist;
create schema bookings;

create table bookings.station (
  station_id uuid primary key,
  name text not null,
  place_id text not null,
  organisation_id text not null,
  is_closed boolean not null default false
);

create table bookings.bookable (
  bookable_id uuid primary key,
  station_id uuid not null,
  station_name text not null,
  place_id text,
  organisation_id text,
  offer jsonb not null,
  is_withdrawn boolean not null default false
);
create index bookable_station on bookings.bookable (station_id);

create table bookings.booking (
  booking_id uuid primary key,
  bookable_id uuid not null,
  on_day date not null,
  from_minute integer not null,
  to_minute integer not null,
  buffer_minutes integer not null,
  unit integer,
  status text not null check (status in ('booked', 'waiting', 'cancelled', 'released', 'arrived')),
  -- Order of arrival within the day.
  arrival integer not null,
  constraint unit_while_holding check (status not in ('booked', 'arrived') or unit is not null),
  constraint one_at_a_time exclude using gist (
    bookable_id with =, on_day with =, unit with =,
    int4range(from_minute, to_minute + buffer_minutes) with &&
  ) where (status in ('booked', 'arrived'))
);
create index booking_day on bookings.booking (bookable_id, on_day, arrival);

-- No row names a person, and an id opens nothing without its receipt.
do $$
declare open_table text;
begin
  foreach open_table in array array['station','bookable','booking'] loop
    execute format('alter table bookings.%I enable row level security', open_table);
    execute format('alter table bookings.%I force row level security', open_table);
    execute format('create policy anyone_reads on bookings.%I for select to gw_read using (true)', open_table);
    execute format('create policy write_path on bookings.%I for all to gw_write using (true) with check (true)', open_table);
  end loop;
end $$;

grant usage on schema bookings to gw_read, gw_write;
grant select on all tables in schema bookings to gw_read;
grant select, insert, update, delete on all tables in schema bookings to gw_write;
`,
}
