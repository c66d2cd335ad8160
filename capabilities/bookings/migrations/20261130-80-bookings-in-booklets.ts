import type { Migration } from '#platform/database/migration.ts'

export const bookingsInBookletsMigration: Migration = {
  name: '20261130-80-bookings-in-booklets',
  why: 'A booklet opens the bookings its owner keeps in it; whose they are lies apart from the bookings, which name nobody.',
  up: `
create table bookings.kept (
  booking_id uuid primary key,
  participant_id uuid not null
);
create index kept_participant on bookings.kept (participant_id);

create table bookings.booklet (participant_id uuid primary key);
insert into bookings.booklet (participant_id)
select (data ->> 'participantId')::uuid from ledger.entry e
where type = 'participants.opened.v1'
  and not exists (select from ledger.entry c where c.stream = e.stream and c.type = 'participants.closed.v1')
on conflict do nothing;

create function bookings.own_booklet() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'booklet-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;
revoke execute on function bookings.own_booklet() from public;
grant execute on function bookings.own_booklet() to gw_read, gw_write;

alter table bookings.kept enable row level security;
alter table bookings.kept force row level security;
create policy owner_reads on bookings.kept for select to gw_read
  using (participant_id = (select bookings.own_booklet()));
create policy write_path on bookings.kept for all to gw_write using (true) with check (true);

alter table bookings.booklet enable row level security;
alter table bookings.booklet force row level security;
create policy write_path on bookings.booklet for all to gw_write using (true) with check (true);

grant select on bookings.kept to gw_read;
grant select, insert, update, delete on bookings.kept, bookings.booklet to gw_write;
`,
}
