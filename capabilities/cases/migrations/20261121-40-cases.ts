import type { Migration } from '#platform/database/migration.ts'

/** Who may see a row of `cases.case_list`: by place, by the organisation that has it, by having had it, as author. */
const visible = `
  place_at <@ (select access.place_reach())
  or organisation_at <@ (select access.organisation_reach())
  or case_id = (select cases.own_case())
  or told_by = (select access.person())
  or exists (select from cases.case_party p where p.case_id = case_list.case_id)`

const tables = `
create table cases.organisation (
  organisation_id text primary key,
  name text not null,
  kind text not null,
  parent_id text,
  place_id text,
  is_ended boolean not null default false
);
create index organisation_parent on cases.organisation (parent_id);

create table cases.place (
  place_id text primary key,
  name text not null,
  kind text not null
);

create table cases.responsibility (
  responsibility_id text primary key,
  place_id text not null,
  organisation_id text not null,
  from_on date not null,
  to_on date
);
create index responsibility_place on cases.responsibility (place_id, from_on);
create index responsibility_organisation on cases.responsibility (organisation_id);

create table cases.duty (
  place_id text not null,
  from_on date not null,
  matter text not null,
  duty text not null,
  primary key (place_id, from_on, matter)
);

create table cases.case_list (
  case_id uuid primary key,
  number text not null,
  kind text not null,
  channel text not null,
  status text not null,
  level text not null,
  is_live boolean not null,
  place_id text,
  place_at bigint,
  organisation_id text not null,
  organisation_at bigint,
  reported_id text,
  reported_places text[] not null default '{}',
  -- The member of staff who told it; null for a resident.
  told_by text,
  content_id uuid not null,
  contact_id uuid,
  photo_count integer not null,
  received_at timestamptz not null,
  due_at timestamptz,
  is_stopped boolean not null,
  is_supervised boolean not null,
  is_late boolean not null,
  joined integer not null,
  merged_into uuid,
  version integer not null
) with (fillfactor = 80);
create index case_live_place on cases.case_list (place_at, received_at) where is_live;
create index case_live_organisation on cases.case_list (organisation_at, received_at) where is_live;
create index case_live_time on cases.case_list (received_at) where is_live;
create index case_live_owner on cases.case_list (organisation_id, received_at) where is_live;
create index case_live_status on cases.case_list (status, received_at) where is_live;
create index case_live_due on cases.case_list (due_at) where is_live;
create index case_place on cases.case_list (place_at, received_at);
create index case_organisation on cases.case_list (organisation_at, received_at);
create index case_time on cases.case_list (received_at);
create index case_done_time on cases.case_list (received_at) where not is_live;
create index case_number on cases.case_list (number text_pattern_ops);
create index case_merged on cases.case_list (merged_into) where merged_into is not null;
create index case_told_by on cases.case_list (told_by, received_at) where told_by is not null;

create table cases.case_party (
  case_id uuid not null,
  organisation_id text not null,
  organisation_at bigint,
  role text not null check (role in ('former', 'called')),
  is_open boolean not null,
  primary key (case_id, organisation_id, role)
);
create index party_organisation on cases.case_party (organisation_at, role);

create table cases.step (
  case_id uuid not null,
  version integer not null,
  entry jsonb not null,
  primary key (case_id, version)
);

create table cases.case_clock (
  case_id uuid primary key,
  act text not null,
  due_at timestamptz not null
);
create index clock_due on cases.case_clock (due_at);

create table cases.case_words (
  case_id uuid primary key,
  kind text not null,
  status text not null,
  is_live boolean not null,
  is_merged boolean not null,
  place_id text,
  place_at bigint,
  organisation_at bigint,
  received_at timestamptz not null,
  joined integer not null,
  prints integer[] not null
);
create index words_live on cases.case_words (place_at, received_at) where is_live and not is_merged;
create index words_prints on cases.case_words using gin (prints);

-- Photos of erased cases, until their files are gone.
create table cases.photo_to_forget (
  photo_id uuid primary key
);

create table cases.board (
  case_id uuid primary key,
  place_id text,
  place_at bigint,
  number text not null,
  kind text not null,
  title text not null,
  outcome text not null,
  result text not null,
  closed_as text,
  answered_at timestamptz not null,
  working_minutes integer not null
);
create index board_place on cases.board (place_at, answered_at);

create table cases.refusal (
  refusal_id uuid primary key,
  operation text not null,
  case_id uuid,
  rule text not null,
  worker text not null,
  organisation_id text,
  organisation_at bigint,
  place_at bigint,
  made_at timestamptz not null,
  refused_at timestamptz not null
);
create index refusal_time on cases.refusal (refused_at);
`

const walled = ['case_list', 'case_party', 'step', 'board', 'refusal']

const wall = (table: string, policy: string) => `
alter table cases.${table} enable row level security;
alter table cases.${table} force row level security;
create policy ${table}_write on cases.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on cases.${table} for select to gw_read using (${policy});`

const functions = `
-- The case a resident's receipt opens; null without one.
create function cases.own_case() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'case-%' then substr(receipt, 6)::uuid end from (select access.receipt() as receipt) as held $$;

-- The reader's name as it stands in entries.
create function cases.reader_name() returns text language sql stable set search_path = pg_catalog, pg_temp
as $$ select 'person:' || access.person() $$;

-- What anyone writing a letter may learn of open cases nearby: no words, no point, no author, and no complaint, since the
-- reported might be asking. The prints stay in the program.
create function cases.near(low bigint, high bigint, since timestamptz, most integer)
returns table (case_id uuid, kind text, status text, place_id text, received_at timestamptz, joined integer, prints integer[])
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select w.case_id, w.kind, w.status, w.place_id, w.received_at, w.joined, w.prints from cases.case_words w
  where w.is_live and not w.is_merged and w.kind <> 'complaint' and w.place_at >= low and w.place_at < high and w.received_at >= since
  order by w.received_at desc limit least(most, 400)
$$;

-- Cases within the reader's own reach whose words hold all these prints; the reach is looked up here, never passed in.
create function cases.with_words(wanted integer[], most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select w.case_id from cases.case_words w
  where w.prints operator(pg_catalog.@>) wanted
    and (w.place_at <@ (select access.place_reach()) or w.organisation_at <@ (select access.organisation_reach()))
  order by w.received_at desc limit least(most, 2000)
$$;
`

export const casesMigration: Migration = {
  name: '20261121-40-cases',
  why: 'Read models of cases: the inbox filtered by tree positions, the thread, the clock, likeness by keyed prints, the public board.',
  up: `
create schema cases;
grant usage on schema cases to gw_write, gw_read;
${tables}
${functions}
revoke execute on all functions in schema cases from public;
grant execute on all functions in schema cases to gw_read, gw_write;
${wall('case_party', `organisation_at <@ (select access.organisation_reach())`)}
${wall('case_list', visible)}
${wall('step', `exists (select from cases.case_list c where c.case_id = step.case_id)`)}
${wall('board', 'true')}
${wall('refusal', `worker = (select cases.reader_name()) or organisation_at <@ (select access.organisation_reach()) or place_at <@ (select access.place_reach())`)}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'cases', 'case_list', 'place_at'), ('organisation', 'cases', 'case_list', 'organisation_at'),
  ('organisation', 'cases', 'case_party', 'organisation_at'),
  ('place', 'cases', 'case_words', 'place_at'), ('organisation', 'cases', 'case_words', 'organisation_at'),
  ('place', 'cases', 'board', 'place_at'),
  ('place', 'cases', 'refusal', 'place_at'), ('organisation', 'cases', 'refusal', 'organisation_at');
grant select, insert, update, delete on all tables in schema cases to gw_write;
grant truncate on all tables in schema cases to gw_write;
grant select on cases.organisation, cases.place, cases.responsibility, cases.duty, ${walled.map((table) => `cases.${table}`).join(', ')} to gw_read;
`,
}
