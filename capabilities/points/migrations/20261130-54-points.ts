import type { Migration } from '#platform/database/migration.ts'

const tables = `
create table points.village (
  place_id text primary key,
  place_at bigint,
  draft jsonb,
  shop jsonb
);

create table points.list (
  place_id text not null,
  version integer not null,
  from_on date not null,
  list jsonb not null,
  primary key (place_id, version)
);

create table points.seat (
  place_id text not null,
  place_at bigint,
  participant_id uuid not null,
  primary key (place_id, participant_id)
);
create index seat_participant on points.seat (participant_id);

create table points.participant (
  participant_id uuid primary key,
  place_id text not null,
  -- What the participant is called, in the vault.
  secret_id uuid not null
);

create table points.account (
  account_id uuid primary key,
  place_id text not null,
  code text not null unique,
  holder_id uuid not null,
  opened_on date not null
);
create index account_place on points.account (place_id);

-- PTS-02: a booklet belongs to one account only, whatever happens elsewhere.
create table points.holder (
  participant_id uuid primary key,
  account_id uuid not null
);

create table points.member (
  account_id uuid not null,
  participant_id uuid not null,
  joined integer not null,
  primary key (account_id, participant_id)
);

create table points.ask (
  request_id uuid primary key,
  account_id uuid not null,
  participant_id uuid not null
);
create index ask_account on points.ask (account_id);

create table points.claim (
  claim_id uuid primary key,
  account_id uuid not null,
  place_id text not null,
  participant_id uuid not null,
  item_name text not null,
  kind text not null,
  voucher text not null,
  quantity integer not null,
  points integer not null check (points > 0),
  on_day date not null,
  state text not null check (state in ('waiting', 'earned', 'refused', 'withdrawn')),
  vouched uuid[] not null,
  secret_id uuid
);
create index claim_account on points.claim (account_id);
create index claim_waiting on points.claim (place_id) where state = 'waiting';

-- The books (PTS-02). Every posting moves points between two accounts, so all balances together are zero.
create table points.book (
  book text primary key,
  kind text not null check (kind in ('issued', 'household', 'shop', 'expired')),
  place_id text not null,
  account_id uuid,
  balance integer not null,
  constraint never_below_zero check (kind = 'issued' or balance >= 0)
);
create index book_place on points.book (place_id, kind);

create table points.posting (
  posting_id uuid primary key,
  account_id uuid not null,
  sequence integer not null,
  from_book text not null references points.book,
  to_book text not null references points.book,
  points integer not null check (points > 0),
  what text not null,
  name text not null,
  at timestamptz not null,
  on_day date not null,
  -- PTS-02: a posting is corrected once.
  reverses uuid unique,
  is_reversed boolean not null default false,
  constraint between_two check (from_book <> to_book)
);
create index posting_account on points.posting (account_id, sequence);

create table points.lot (
  lot uuid primary key,
  account_id uuid not null,
  remaining integer not null check (remaining >= 0),
  expires_on date not null
);
create index lot_account on points.lot (account_id);
create index lot_due on points.lot (expires_on) where remaining > 0;

-- What staff see of postings: by number, without the account.
create table points.deed (
  posting_id uuid primary key,
  place_id text not null,
  place_at bigint,
  what text not null,
  name text not null,
  points integer not null,
  at timestamptz not null,
  is_reversed boolean not null default false
);
create index deed_place on points.deed (place_id, at);

create table points.good (
  good_id uuid primary key,
  place_id text not null,
  name text not null,
  note text not null,
  points integer not null check (points > 0),
  stock integer not null,
  is_withdrawn boolean not null default false,
  constraint stock_never_below_zero check (stock >= 0)
);
create index good_place on points.good (place_id) where not is_withdrawn;

create table points.redemption (
  redemption_id uuid primary key,
  good_id uuid not null,
  place_id text not null,
  quantity integer not null check (quantity > 0),
  points integer not null,
  on_day date not null,
  at timestamptz not null,
  is_returned boolean not null default false
);
create index redemption_day on points.redemption (place_id, on_day);

-- Hours that whoever organised confirmed, until they are counted.
create table points.hours (
  hours_id uuid primary key,
  session_id text not null,
  participant_id uuid not null,
  minutes integer not null,
  on_day date not null,
  is_counted boolean not null default false,
  is_taken_back boolean not null default false
);
create index hours_session on points.hours (session_id, participant_id);
create index hours_waiting on points.hours (participant_id) where not is_counted;
`

const wall = (table: string, policy: string) => `
alter table points.${table} enable row level security;
alter table points.${table} force row level security;
create policy ${table}_write on points.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on points.${table} for select to gw_read using (${policy});`

const own = 'account_id = (select points.own_account())'
const staffHere = 'place_at <@ (select access.place_reach())'
const somebodyOnDuty = '(select access.person()) is not null'
const vouchesHere =
  'place_id in (select s.place_id from points.seat s where s.participant_id = (select points.own_booklet()))'

// Whom one meets: those who share the account, who ask to, the committee, and whose claims one may read.
const isMet = ['member', 'ask', 'seat', 'claim']
  .map(
    (table) => `exists (select from points.${table} m where m.participant_id = participant.participant_id)`,
  )
  .join(' or ')

export const pointsMigration: Migration = {
  name: '20261130-54-points',
  why: 'Read models of points: lists as decided, accounts seen by their owners only, the books, and a shop whose stock never goes below zero.',
  up: `
create schema points;
grant usage on schema points to gw_write, gw_read;
${tables}
create function points.own_booklet() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'booklet-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;
create function points.own_account() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select h.account_id from points.holder h where h.participant_id = points.own_booklet() $$;
revoke execute on all functions in schema points from public;
grant execute on all functions in schema points to gw_read, gw_write;
${wall('village', 'true')}
${wall('list', 'true')}
${wall('good', 'true')}
${wall('redemption', somebodyOnDuty)}
${wall('seat', `participant_id = (select points.own_booklet()) or ${staffHere}`)}
${wall('holder', 'participant_id = (select points.own_booklet())')}
${wall('account', own)}
${wall('member', own)}
${wall('ask', own)}
${wall('claim', `${own} or (state = 'waiting' and voucher = 'committee' and ${vouchesHere})`)}
${wall('book', `${own} or (kind <> 'household' and ${somebodyOnDuty})`)}
${wall('posting', own)}
${wall('lot', own)}
${wall('deed', staffHere)}
${wall('hours', 'false')}
${wall('participant', `participant_id = (select points.own_booklet()) or ${isMet}`)}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'points', 'village', 'place_at'),
  ('place', 'points', 'seat', 'place_at'),
  ('place', 'points', 'deed', 'place_at');
grant select, insert, update, delete, truncate on all tables in schema points to gw_write;
grant select on all tables in schema points to gw_read;
`,
}
