import type { Migration } from '#platform/database/migration.ts'

const inReach = 'organisation_at <@ (select access.organisation_reach())'

const wall = (table: string, policy: string) => `
alter table assessment.${table} enable row level security;
alter table assessment.${table} force row level security;
create policy ${table}_write on assessment.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on assessment.${table} for select to gw_read using (${policy});`

export const assessmentMigration: Migration = {
  name: '20261129-70-assessment',
  why: 'Read models of assessment: scorecards, computed and frozen periods, what each unit reads of itself, appeals, lifts.',
  up: `
create schema assessment;
grant usage on schema assessment to gw_write, gw_read;

create table assessment.scorecard (
  scorecard_id uuid primary key,
  owner_id text not null,
  organisation_at bigint,
  name text not null,
  draft jsonb,
  versions jsonb not null,
  published_on date
);

create table assessment.period (
  period_id uuid primary key,
  scorecard_id uuid not null,
  owner_id text not null,
  organisation_at bigint,
  from_on date not null,
  to_on date not null,
  version integer not null,
  tree_day date not null,
  appeal_until date not null,
  computed_at timestamptz not null,
  definition jsonb not null,
  groups jsonb not null default '[]',
  units integer not null,
  waiting integer not null,
  frozen_at timestamptz,
  sha256 text,
  bytes integer,
  rule text
);
create index period_scorecard on assessment.period (scorecard_id, from_on desc);

create table assessment.result (
  period_id uuid not null,
  unit_id text not null,
  organisation_at bigint,
  name text not null,
  kind text not null,
  at integer not null,
  band text not null,
  lagging text,
  result jsonb not null,
  primary key (period_id, unit_id)
);
create index result_unit on assessment.result (unit_id);

create table assessment.appeal (
  appeal_id uuid primary key,
  period_id uuid not null,
  unit_id text not null,
  organisation_at bigint,
  part_id text not null,
  reason_id uuid not null,
  at timestamptz not null,
  is_upheld boolean,
  answer_id uuid,
  decided_at timestamptz
);
create index appeal_period on assessment.appeal (period_id);

create table assessment.correction (
  correction_id uuid primary key,
  period_id uuid not null,
  unit_id text not null,
  organisation_at bigint,
  part_id text not null,
  effect jsonb not null,
  why text not null,
  appeal_id uuid,
  entry jsonb,
  note_id uuid,
  decided_by text not null,
  at timestamptz not null
);
create index correction_period on assessment.correction (period_id);

create table assessment.evidence (
  evidence_id uuid primary key,
  period_id uuid not null,
  unit_id text not null,
  organisation_at bigint,
  part_id text not null,
  words_id uuid not null,
  at timestamptz not null,
  percent integer
);
create index evidence_period on assessment.evidence (period_id);

create table assessment.lift (
  lift_id uuid primary key,
  period_id uuid not null,
  owner_id text not null,
  unit_id text not null,
  organisation_at bigint,
  helper_at bigint,
  lift jsonb not null,
  planned_on date not null,
  accepted_on date
);
create index lift_unit on assessment.lift (unit_id);
create index lift_accepted on assessment.lift (accepted_on desc) where accepted_on is not null;

${wall('scorecard', `published_on is not null and (select access.person()) is not null or ${inReach}`)}
${wall('result', inReach)}
${wall('period', `${inReach} or exists (select from assessment.result r where r.period_id = period.period_id)`)}
${wall('appeal', inReach)}
${wall('correction', inReach)}
${wall('evidence', inReach)}
${wall('lift', `accepted_on is not null or ${inReach} or helper_at <@ (select access.organisation_reach())`)}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('organisation', 'assessment', 'scorecard', 'organisation_at'),
  ('organisation', 'assessment', 'period', 'organisation_at'),
  ('organisation', 'assessment', 'result', 'organisation_at'),
  ('organisation', 'assessment', 'appeal', 'organisation_at'),
  ('organisation', 'assessment', 'correction', 'organisation_at'),
  ('organisation', 'assessment', 'evidence', 'organisation_at'),
  ('organisation', 'assessment', 'lift', 'organisation_at'),
  ('organisation', 'assessment', 'lift', 'helper_at');
grant select, insert, update, delete, truncate on all tables in schema assessment to gw_write;
grant select on all tables in schema assessment to gw_read;
`,
}
