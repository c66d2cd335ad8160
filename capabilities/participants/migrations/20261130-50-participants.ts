import type { Migration } from '#platform/database/migration.ts'

export const participantsMigration: Migration = {
  name: '20261130-50-participants',
  why: 'Booklets that are open, each read by whoever holds its receipt and by nobody else.',
  up: `
create schema participants;

create table participants.participant (
  participant_id uuid primary key,
  place_id text not null,
  -- What the participant is called, and the phone, both in the vault.
  secret_id uuid not null,
  phone_secret_id uuid,
  skills text[] not null,
  kind text not null,
  opened_at timestamptz not null
);

create function participants.own_booklet() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'booklet-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;
revoke execute on all functions in schema participants from public;
grant execute on all functions in schema participants to gw_read, gw_write;

alter table participants.participant enable row level security;
alter table participants.participant force row level security;
create policy owner_reads on participants.participant for select to gw_read
  using (participant_id = (select participants.own_booklet()));
create policy write_path on participants.participant for all to gw_write using (true) with check (true);

grant usage on schema participants to gw_read, gw_write;
grant select on all tables in schema participants to gw_read;
grant select, insert, update, delete on all tables in schema participants to gw_write;
`,
}
