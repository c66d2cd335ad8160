import type { Migration } from '#platform/database/migration.ts'

export const stationsMigration: Migration = {
  name: '20261129-40-stations',
  why: 'Read model of stations: found by place, kind, service and distance.',
  up: `
create schema stations;

create table stations.station (
  station_id uuid primary key,
  name text not null,
  kind text not null,
  place_id text not null,
  place_at bigint,
  organisation_id text not null,
  longitude double precision not null,
  latitude double precision not null,
  address text not null,
  phone text,
  about text not null,
  services text[] not null,
  accesses text[] not null,
  seats integer,
  photos text[] not null,
  hours jsonb not null,
  opened_on date not null,
  closed_on date,
  search_keys text not null
);
create index station_place on stations.station (place_at) where closed_on is null;
create index station_where on stations.station (latitude, longitude) where closed_on is null;

-- What is open to everybody is shown to everybody; no row names a person.
alter table stations.station enable row level security;
alter table stations.station force row level security;
create policy anyone_reads on stations.station for select to gw_read using (true);
create policy write_path on stations.station for all to gw_write using (true) with check (true);

grant usage on schema stations to gw_read, gw_write;
grant select on all tables in schema stations to gw_read;
grant select, insert, update, delete on all tables in schema stations to gw_write;

insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'stations', 'station', 'place_at');
`,
}
