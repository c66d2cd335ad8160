import type { Migration } from '#platform/database/migration.ts'

const walled = ['filling', 'fact']
const open = ['place', 'organisation', 'form', 'meaning', 'chosen_node', 'fact_kind', 'statistics']

const wall = (table: string, policy: string) => `
alter table reports.${table} enable row level security;
alter table reports.${table} force row level security;
create policy ${table}_write on reports.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on reports.${table} for select to gw_read using (${policy});`

const withinReach = `place_at <@ (select access.place_reach()) or organisation_at <@ (select access.organisation_reach())`

export const reportsMigration: Migration = {
  name: '20261129-95-reports',
  why: 'Read models of reports: forms being filled, what their labels mean, what was asked for and answered, names of places and organisations.',
  up: `
create schema reports;

create table reports.place (
  id text primary key,
  name text not null,
  kind text not null,
  keys text[] not null
);
create index place_keys on reports.place using gin (keys);

create table reports.organisation (
  id text primary key,
  name text not null,
  kind text not null,
  is_ended boolean not null default false,
  keys text[] not null
);
create index organisation_keys on reports.organisation using gin (keys);

create table reports.filling (
  filling_id uuid primary key,
  form_id text not null,
  tree text not null,
  node text not null,
  place_at bigint,
  organisation_at bigint,
  from_on date not null,
  to_on date not null,
  workbook_id uuid not null,
  name_id uuid not null,
  uploaded_at timestamptz not null,
  forget_on date not null,
  is_forgotten boolean not null default false,
  filled_at timestamptz,
  filled integer,
  left_open integer,
  minutes_saved integer not null default 0
);
create index filling_form on reports.filling (form_id, uploaded_at);
create index filling_time on reports.filling (uploaded_at);
create index filling_due on reports.filling (forget_on) where not is_forgotten;

create table reports.form (
  form_id text primary key,
  title text not null,
  issuer text not null,
  legal_basis text not null,
  rhythm text not null,
  until_on date,
  asked integer not null,
  held integer not null,
  kept integer not null,
  minutes_by_hand integer not null,
  admitted_on date not null
);

create table reports.meaning (
  form_id text not null,
  print text not null,
  meaning jsonb not null,
  chosen_at timestamptz not null,
  primary key (form_id, print)
);
create index meaning_print on reports.meaning (print, chosen_at);

create table reports.chosen_node (
  print text not null,
  tree text not null,
  node text not null,
  primary key (tree, print)
);

create table reports.fact_kind (
  fact_id text primary key,
  key text not null,
  name text not null,
  unit text,
  value_kind text not null
);

create table reports.fact (
  fact_id text not null,
  tree text not null,
  node text not null,
  place_at bigint,
  -- Where the organisation that answers stands.
  organisation_at bigint,
  -- Where the organisation it is about stands, if it is about one.
  node_organisation_at bigint,
  owner_id text not null,
  ask_id uuid not null,
  asked_on date not null,
  is_open boolean not null,
  number double precision,
  day date,
  words_id uuid,
  given_on date,
  good_until date,
  uses integer not null default 0,
  last_used_on date,
  primary key (fact_id, node)
);
create index fact_node on reports.fact (node);
create index fact_owner on reports.fact (owner_id) where is_open;
create index fact_ask on reports.fact (ask_id);

create table reports.statistics (
  statistics_id uuid primary key,
  name text not null,
  basis text not null,
  columns jsonb not null,
  published_on date not null
);

${wall('filling', withinReach)}
${wall('fact', `${withinReach} or node_organisation_at <@ (select access.organisation_reach())`)}
-- Names of places and bodies, what an office's form asks for and what its labels mean are no secret; no row names a person.
${open.map((table) => wall(table, 'true')).join('\n')}

insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'reports', 'filling', 'place_at'), ('organisation', 'reports', 'filling', 'organisation_at'),
  ('place', 'reports', 'fact', 'place_at'), ('organisation', 'reports', 'fact', 'organisation_at'),
  ('organisation', 'reports', 'fact', 'node_organisation_at');
grant usage on schema reports to gw_read, gw_write;
grant select, insert, update, delete on all tables in schema reports to gw_write;
grant truncate on all tables in schema reports to gw_write;
grant select on ${[...walled, ...open].map((table) => `reports.${table}`).join(', ')} to gw_read;
`,
}
