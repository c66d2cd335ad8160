import type { Migration } from '#platform/database/migration.ts'

const tables = `
create table mediation.team (
  group_id uuid primary key,
  name text not null,
  subjects text[] not null,
  place_id text not null,
  place_at bigint,
  organisation_id text not null,
  organisation_at bigint,
  mediators integer not null default 0
);

create table mediation.mediator (
  group_id uuid not null,
  mediator_id uuid not null,
  status text not null,
  subjects text[] not null,
  place_at bigint,
  organisation_at bigint,
  primary key (group_id, mediator_id)
);
create index mediator_person on mediation.mediator (mediator_id);

-- What volunteers want to be called; the name itself lies in the vault.
create table mediation.person (
  participant_id uuid primary key,
  secret_id uuid not null
);

create table mediation.dispute (
  mediation_id uuid primary key,
  group_id uuid not null,
  subject text not null,
  status text not null,
  place_id text,
  place_at bigint,
  organisation_id text,
  organisation_at bigint,
  brought_on date not null,
  mediator_id uuid,
  excluded text[] not null,
  consents text[] not null,
  confirmed text[] not null,
  has_met boolean not null,
  draft integer not null,
  revisit_after integer[] not null,
  revisit_on text[] not null,
  voices jsonb not null,
  erased text[] not null
);
create index dispute_place on mediation.dispute (place_at, mediation_id);
create index dispute_organisation on mediation.dispute (organisation_at, mediation_id);
create index dispute_mediator on mediation.dispute (mediator_id) where mediator_id is not null;

create table mediation.party (
  mediation_id uuid not null,
  side text not null,
  secret_id uuid not null,
  primary key (mediation_id, side)
);

-- What was said and done, each thing with those who may read it.
create table mediation.word (
  mediation_id uuid not null,
  version integer not null,
  part integer not null,
  at timestamptz not null,
  what text not null,
  side text,
  how text,
  audience text not null,
  secret_id uuid,
  item_id uuid,
  primary key (mediation_id, version, part)
);

create table mediation.session (
  mediation_id uuid not null,
  session_id uuid not null,
  at timestamptz not null,
  audience text not null,
  secret_id uuid not null,
  is_held boolean not null default false,
  primary key (mediation_id, session_id)
);
`

const wall = (table: string, policy: string) => `
alter table mediation.${table} enable row level security;
alter table mediation.${table} force row level security;
create policy ${table}_write on mediation.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on mediation.${table} for select to gw_read using (${policy});`

const inReach = `place_at <@ (select access.place_reach()) or organisation_at <@ (select access.organisation_reach())`
const ownMediator = `(select mediation.own_mediator())`
const ownDispute = `(select mediation.own_dispute())`

const mediated = (table: string, states: string) => `exists (select from mediation.dispute d
  where d.mediation_id = ${table}.mediation_id and d.mediator_id = ${ownMediator} and d.status in (${states}))`

/** A side reads what is its own or for both; the mediator everything, from taking it on until it is over. */
const said = (
  table: string,
) => `(mediation_id = ${ownDispute} and audience in ('both', (select mediation.own_side())))
  or ${mediated(table, `'underWay', 'agreed'`)}`

export const mediationMigration: Migration = {
  name: '20261130-68-mediation',
  why: 'Read models of mediation: groups and mediators, disputes by number and state, and words behind a wall of their own.',
  up: `
create schema mediation;
grant usage on schema mediation to gw_write, gw_read;
${tables}
create function mediation.own_dispute() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt ~ '^mediation-[ab]-' then substr(receipt, 13)::uuid end from (select access.receipt() as receipt) as held $$;
create function mediation.own_side() returns text language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt ~ '^mediation-[ab]-' then substr(receipt, 11, 1) end from (select access.receipt() as receipt) as held $$;
create function mediation.own_mediator() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'booklet-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;
revoke execute on all functions in schema mediation from public;
grant execute on all functions in schema mediation to gw_read, gw_write;
${wall('team', 'true')}
${wall('mediator', `mediator_id = ${ownMediator} or ${inReach}`)}
${wall('dispute', `mediation_id = ${ownDispute} or mediator_id = ${ownMediator} or ${inReach}`)}
${wall(
  'person',
  `participant_id = ${ownMediator}
  or exists (select from mediation.mediator m where m.mediator_id = person.participant_id)
  or exists (select from mediation.dispute d where d.mediator_id = person.participant_id)`,
)}
${wall('party', `mediation_id = ${ownDispute} or ${mediated('party', `'asked', 'underWay', 'agreed'`)}`)}
${wall('word', said('word'))}
${wall('session', said('session'))}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'mediation', 'team', 'place_at'),
  ('organisation', 'mediation', 'team', 'organisation_at'),
  ('place', 'mediation', 'mediator', 'place_at'),
  ('organisation', 'mediation', 'mediator', 'organisation_at'),
  ('place', 'mediation', 'dispute', 'place_at'),
  ('organisation', 'mediation', 'dispute', 'organisation_at');
grant select, insert, update, delete, truncate on all tables in schema mediation to gw_write;
grant select on all tables in schema mediation to gw_read;
`,
}
