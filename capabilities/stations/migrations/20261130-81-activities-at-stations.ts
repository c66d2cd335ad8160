import type { Migration } from '#platform/database/migration.ts'

export const activitiesAtStationsMigration: Migration = {
  name: '20261130-81-activities-at-stations',
  why: 'The calendar of a station tells what is on there, not only when its doors are open.',
  up: `
create table stations.activity (
  activity_id uuid primary key,
  station_id uuid not null,
  title text not null,
  spot text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  is_called_off boolean not null default false,
  changes integer not null default 0,
  changed_at timestamptz not null
);
create index activity_station on stations.activity (station_id, starts_at);
insert into stations.activity (activity_id, station_id, title, spot, starts_at, ends_at, is_called_off, changes, changed_at)
select substr(l.stream, 10)::uuid, (l.data -> 'plan' ->> 'stationId')::uuid, l.data -> 'plan' ->> 'title',
  l.data -> 'plan' ->> 'spot', (l.data -> 'plan' ->> 'startsAt')::timestamptz, (l.data -> 'plan' ->> 'endsAt')::timestamptz,
  o.at is not null,
  (select count(*)::integer from ledger.entry c where c.stream = l.stream and c.type = 'activities.changed.v1')
    + case when o.at is not null then 1 else 0 end,
  greatest(l.at, o.at)
from (select distinct on (stream) stream, at, data from ledger.entry
  where type in ('activities.planned.v1', 'activities.changed.v1') order by stream, version desc) as l
left join ledger.entry o on o.stream = l.stream and o.type = 'activities.calledOff.v1'
where l.data -> 'plan' ->> 'stationId' is not null;

alter table stations.activity enable row level security;
alter table stations.activity force row level security;
create policy anyone_reads on stations.activity for select to gw_read using (true);
create policy write_path on stations.activity for all to gw_write using (true) with check (true);
grant select on stations.activity to gw_read;
grant select, insert, update, delete on stations.activity to gw_write;
`,
}
