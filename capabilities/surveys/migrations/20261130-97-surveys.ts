import type { Migration } from '#platform/database/migration.ts'

const wall = (table: string, policy: string) => `
alter table surveys.${table} enable row level security;
alter table surveys.${table} force row level security;
create policy ${table}_write on surveys.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on surveys.${table} for select to gw_read using (${policy});`

const inReach = 'place_at <@ (select access.place_reach())'

export const surveysMigration: Migration = {
  name: '20261130-97-surveys',
  why: 'Read models of surveys: what is asked and told, counts by grid and choice, and slips that only their holders read. No doors.',
  up: `
create schema surveys;
grant usage on schema surveys to gw_read, gw_write;

create table surveys.survey (
  survey_id uuid primary key,
  place_id text not null,
  place_at bigint,
  organisation_id text,
  organisation_at bigint,
  content jsonb not null,
  closes_on date not null,
  opens_on date,
  status text not null check (status in ('draft', 'published', 'closed', 'withdrawn')),
  version_of uuid,
  -- Where the key lies that makes marks of doors; none before publishing and after closing.
  door_key_id uuid,
  tellings jsonb not null default '[]',
  closed_on date,
  told_on date,
  words_erased boolean not null default false
);
create index survey_place on surveys.survey (place_at, survey_id);
create index survey_waiting on surveys.survey (status) where status <> 'withdrawn';

-- How many households of a grid answered, declined, and got slips.
create table surveys.turnout (
  survey_id uuid not null,
  grid_id text not null,
  place_at bigint,
  answered integer not null default 0,
  declined integer not null default 0,
  slips integer not null default 0,
  primary key (survey_id, grid_id)
);

-- How many households of a grid chose what; choice -1 counts those who answered the question.
create table surveys.tally (
  survey_id uuid not null,
  grid_id text not null,
  place_at bigint,
  question integer not null,
  choice integer not null,
  households integer not null default 0,
  primary key (survey_id, grid_id, question, choice)
);

-- A slip, the mark it stands or stood for, and what was answered with it, until the survey closes.
create table surveys.slip (
  slip_id uuid primary key,
  survey_id uuid not null,
  grid_id text not null,
  mark text,
  is_used boolean not null default false,
  answers jsonb,
  secret_id uuid
);

-- What households wrote, at the survey's place and not at their grid.
create table surveys.said (
  answer_id uuid primary key,
  survey_id uuid not null,
  place_at bigint,
  secret_id uuid not null
);
create index said_survey on surveys.said (survey_id);

create function surveys.own_slip() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'survey-slip-%' then substr(receipt, 13)::uuid end from (select access.receipt() as receipt) as held $$;
-- The whole of a survey, which everybody may be told; its grids only those see who work there.
create function surveys.whole_turnout(of_surveys uuid[]) returns table (survey_id uuid, answered integer, declined integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select t.survey_id, sum(t.answered)::integer, sum(t.declined)::integer from surveys.turnout t
  where t.survey_id = any (of_surveys) group by t.survey_id $$;
create function surveys.whole_tally(of_survey uuid) returns table (question integer, choice integer, households integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select t.question, t.choice, sum(t.households)::integer from surveys.tally t
  where t.survey_id = of_survey group by t.question, t.choice $$;
revoke execute on all functions in schema surveys from public;
grant execute on all functions in schema surveys to gw_read, gw_write;
${wall(
  'survey',
  `status in ('published', 'closed') or ${inReach} or organisation_at <@ (select access.organisation_reach())`,
)}
${wall('turnout', inReach)}
${wall('tally', inReach)}
${wall('slip', 'slip_id = (select surveys.own_slip())')}
${wall('said', inReach)}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'surveys', 'survey', 'place_at'),
  ('organisation', 'surveys', 'survey', 'organisation_at'),
  ('place', 'surveys', 'turnout', 'place_at'),
  ('place', 'surveys', 'tally', 'place_at'),
  ('place', 'surveys', 'said', 'place_at');
grant select, insert, update, delete, truncate on all tables in schema surveys to gw_write;
grant select on all tables in schema surveys to gw_read;
`,
}
