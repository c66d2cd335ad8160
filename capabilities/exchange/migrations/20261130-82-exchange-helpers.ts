import type { Migration } from '#platform/database/migration.ts'

const tables = `
-- Who was asked whether they could help; read by nobody but the one asked.
create table exchange.ask (
  item_id uuid not null,
  participant_id uuid not null,
  has_declined boolean not null,
  primary key (item_id, participant_id)
);
create index ask_participant on exchange.ask (participant_id) where not has_declined;

create table exchange.photo (
  photo_id uuid primary key,
  item_id uuid not null,
  version integer not null,
  alt_id uuid
);
create index photo_item on exchange.photo (item_id, version);

-- Photos taken down, until their files are gone.
create table exchange.photo_to_forget (
  photo_id uuid primary key
);

-- Services that want volunteers and shifts that are open, as other capabilities tell of them.
create table exchange.roster (
  roster_id uuid primary key,
  title text not null,
  is_open boolean not null
);
create table exchange.occasion (
  occasion_id uuid primary key,
  what text not null check (what in ('project', 'shift')),
  about_id uuid not null,
  place_id text not null,
  place_at bigint,
  title text not null,
  skill text,
  times text[] not null,
  on_day date not null,
  until_day date not null,
  from_minute integer,
  to_minute integer,
  seats integer not null,
  told_on date not null
);
create index occasion_place on exchange.occasion (place_at, until_day);
create index occasion_about on exchange.occasion (about_id, on_day);

-- Which services somebody has signed up for, and what service of theirs was entered: their own to read.
create table exchange.signup (
  project_id uuid not null,
  participant_id uuid not null,
  primary key (project_id, participant_id)
);
create index signup_participant on exchange.signup (participant_id);
create table exchange.served (
  participant_id uuid not null,
  what text not null check (what in ('project', 'shift')),
  source_id uuid not null,
  primary key (participant_id, what, source_id)
);
`

const wall = (table: string, policy: string) => `
alter table exchange.${table} enable row level security;
alter table exchange.${table} force row level security;
create policy ${table}_write on exchange.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on exchange.${table} for select to gw_read using (${policy});`

const own = 'participant_id = (select exchange.own_booklet())'

// What is lent is shown to everybody; what is broken at home to the two sides, the community and its repair team.
const pictured = `exists (select from exchange.item i where i.item_id = photo.item_id and (
  i.list = 'offer' and i.status in ('open', 'claimed', 'lent', 'done', 'met')
  or i.poster_id = (select exchange.own_booklet()) or i.item_id = (select exchange.own_item())
  or i.organisation_at <@ (select access.organisation_reach())
  or i.claimer_id = (select exchange.own_booklet()) or i.claimer_at <@ (select access.organisation_reach())
  or i.place_at <@ (select access.place_reach())
  or i.kind = 'repair' and i.status in ('open', 'claimed', 'done')
    and exists (select from exchange.technician t where t.participant_id = (select exchange.own_booklet()) and t.is_admitted)))`

export const helpersMigration: Migration = {
  name: '20261130-82-exchange-helpers',
  why: 'Read models of who was asked to help, of photos, and of services and shifts that still want somebody.',
  up: `
${tables}
${wall('ask', own)}
${wall('photo', pictured)}
${wall('photo_to_forget', 'false')}
${wall('roster', 'true')}
${wall('occasion', 'true')}
${wall('signup', own)}
${wall('served', own)}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'exchange', 'occasion', 'place_at');
grant select, insert, update, delete, truncate on exchange.ask, exchange.photo, exchange.photo_to_forget, exchange.roster,
  exchange.occasion, exchange.signup, exchange.served to gw_write;
grant select on exchange.ask, exchange.photo, exchange.photo_to_forget, exchange.roster, exchange.occasion,
  exchange.signup, exchange.served to gw_read;
`,
}
