import type { Migration } from '#platform/database/migration.ts'

const tables = `
create table volunteers.project (
  project_id uuid primary key,
  place_id text not null,
  place_at bigint,
  organisation_id text not null,
  organisation_at bigint,
  offer jsonb not null,
  status text not null,
  joined integer not null default 0,
  insured_until date
);
create index project_place on volunteers.project (place_at, project_id);
create index project_organisation on volunteers.project (organisation_at, project_id);

-- What a participant is called and can be reached at, in the vault; gone when the booklet is closed.
create table volunteers.participant (
  participant_id uuid primary key,
  secret_id uuid not null,
  phone_secret_id uuid,
  place_id text not null,
  skills text[] not null,
  opened_at timestamptz not null
);

create table volunteers.signup (
  project_id uuid not null,
  participant_id uuid not null,
  has_left boolean not null,
  has_rated boolean not null default false,
  primary key (project_id, participant_id)
);
create index signup_participant on volunteers.signup (participant_id);

create table volunteers.hours (
  session_id uuid not null,
  participant_id uuid not null,
  project_id uuid not null,
  organisation_id text not null,
  title text not null,
  on_day date not null,
  from_minute integer not null,
  to_minute integer not null,
  minutes integer not null,
  status text not null,
  until_day date not null,
  secret_id uuid,
  primary key (session_id, participant_id)
);
create index hours_participant on volunteers.hours (participant_id, on_day);
create index hours_project on volunteers.hours (project_id, on_day);
create index hours_published on volunteers.hours (until_day) where status = 'published';

create table volunteers.note (
  note_id uuid not null,
  participant_id uuid not null,
  project_id uuid not null,
  organisation_id text not null,
  what text not null,
  title text not null,
  on_day date not null,
  minutes integer,
  secret_id uuid,
  primary key (note_id, participant_id)
);
create index note_participant on volunteers.note (participant_id, on_day);

-- A hash over what stands on a certificate, open to whoever asks; whose it is stands apart.
create table volunteers.proof (
  proof text primary key,
  has_changed boolean not null default false
);

create table volunteers.certificate (
  proof text primary key,
  participant_id uuid not null,
  from_day date not null,
  to_day date not null
);
create index certificate_participant on volunteers.certificate (participant_id);
`

const functions = `
create function volunteers.own_booklet() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'booklet-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;

-- Whether the living session acts where a project belongs: whoever only sees a place sees no names.
create function volunteers.organises(project uuid) returns boolean language sql stable set search_path = pg_catalog, pg_temp
as $$ select exists (select from volunteers.project p where p.project_id = project and (
  p.place_at <@ (select access.act_place_reach()) or p.organisation_at <@ (select access.act_organisation_reach()))) $$;
`

const wall = (table: string, policy: string) => `
alter table volunteers.${table} enable row level security;
alter table volunteers.${table} force row level security;
create policy ${table}_write on volunteers.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on volunteers.${table} for select to gw_read using (${policy});`

const own = 'participant_id = (select volunteers.own_booklet())'

export const volunteersMigration: Migration = {
  name: '20261130-51-volunteers',
  why: 'Read models of volunteers: what they are wanted for, who signed up, hours, notes and proofs of certificates.',
  up: `
create schema volunteers;
grant usage on schema volunteers to gw_read, gw_write;
${tables}
${functions}
revoke execute on all functions in schema volunteers from public;
grant execute on all functions in schema volunteers to gw_read, gw_write;
${wall('project', 'true')}
${wall('signup', `${own} or volunteers.organises(project_id)`)}
${wall('hours', `${own} or volunteers.organises(project_id)`)}
${wall('note', own)}
${wall('proof', 'true')}
${wall('certificate', own)}
${wall('participant', `${own} or exists (select from volunteers.signup s where s.participant_id = participant.participant_id)`)}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'volunteers', 'project', 'place_at'),
  ('organisation', 'volunteers', 'project', 'organisation_at');
grant select on all tables in schema volunteers to gw_read;
grant select, insert, update, delete on all tables in schema volunteers to gw_write;
`,
}
