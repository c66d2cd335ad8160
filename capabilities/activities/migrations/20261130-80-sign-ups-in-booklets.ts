import type { Migration } from '#platform/database/migration.ts'

export const signUpsInBookletsMigration: Migration = {
  name: '20261130-80-sign-ups-in-booklets',
  why: 'A booklet opens the sign-ups its owner keeps in it, and calendars know which of two versions of an activity is newer.',
  up: `
alter table activities.activity
  add column changes integer not null default 0,
  add column changed_at timestamptz not null default '2026-01-01T00:00:00Z';

alter table activities.sign_up add column participant_id uuid;
create index sign_up_participant on activities.sign_up (participant_id) where participant_id is not null;

-- What those want to be called who sign up by booklet; the name itself lies in the vault.
create table activities.person (
  participant_id uuid primary key,
  secret_id uuid not null
);
insert into activities.person (participant_id, secret_id)
select distinct on (stream) (data ->> 'participantId')::uuid, (data ->> 'secretId')::uuid from ledger.entry e
where type in ('participants.opened.v1', 'participants.changed.v1')
  and not exists (select from ledger.entry c where c.stream = e.stream and c.type = 'participants.closed.v1')
order by stream, version desc;

create function activities.own_booklet() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'booklet-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;
revoke execute on function activities.own_booklet() from public;
grant execute on function activities.own_booklet() to gw_read, gw_write;

drop policy owner_or_host_reads on activities.sign_up;
create policy owner_or_host_reads on activities.sign_up for select to gw_read using (
  sign_up_id = (select activities.own_sign_up())
  or participant_id = (select activities.own_booklet())
  or place_at <@ (select access.place_reach()) or organisation_at <@ (select access.organisation_reach())
);

alter table activities.person enable row level security;
alter table activities.person force row level security;
create policy guest_or_host_reads on activities.person for select to gw_read using (
  participant_id = (select activities.own_booklet())
  or exists (select from activities.sign_up s where s.participant_id = person.participant_id)
);
create policy write_path on activities.person for all to gw_write using (true) with check (true);
grant select on activities.person to gw_read;
grant select, insert, update, delete on activities.person to gw_write;
`,
}
