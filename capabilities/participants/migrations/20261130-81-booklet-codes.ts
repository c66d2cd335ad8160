import type { Migration } from '#platform/database/migration.ts'

export const bookletCodesMigration: Migration = {
  name: '20261130-81-booklet-codes',
  why: 'A lost card gets a new code, and whoever holds a code that stopped is told why and what to do.',
  up: `
alter table participants.participant add column renewed_at timestamptz;
create index participant_place on participants.participant (place_id);

-- Every code by its hash; a stopped one says why. Nobody reads the table, only what one holds is answered.
create table participants.code (
  secret_hash bytea primary key check (octet_length(secret_hash) = 32),
  participant_id uuid not null,
  stopped text check (stopped in ('renewed', 'closed')),
  stopped_on date
);
create index code_participant on participants.code (participant_id);
insert into participants.code (secret_hash, participant_id, stopped, stopped_on)
select decode(o.data ->> 'receiptHash', 'hex'), (o.data ->> 'participantId')::uuid,
  case when c.stream is not null then 'closed' end, c.occurred_on
from ledger.entry o
left join ledger.entry c on c.stream = o.stream and c.type = 'participants.closed.v1'
where o.type = 'participants.opened.v1'
on conflict do nothing;

create function participants.code_state(hash bytea) returns table (stopped text, stopped_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select c.stopped, c.stopped_on from participants.code c where c.secret_hash = hash $$;

-- Staff read no booklet; where they act they may compare what somebody without a card says of themselves.
create function participants.written_at(place text)
returns table (participant_id uuid, secret_id uuid, phone_secret_id uuid, opened_at timestamptz, renewed_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.participant_id, p.secret_id, p.phone_secret_id, p.opened_at, p.renewed_at from participants.participant p
  where p.place_id = place and tree.position('place', place) <@ access.act_place_reach()
  order by p.opened_at desc limit 5000
$$;
revoke execute on function participants.code_state(bytea), participants.written_at(text) from public;
grant execute on function participants.code_state(bytea), participants.written_at(text) to gw_read, gw_write;

alter table participants.code enable row level security;
alter table participants.code force row level security;
create policy write_path on participants.code for all to gw_write using (true) with check (true);
grant select, insert, update, delete on participants.code to gw_write;
`,
}
