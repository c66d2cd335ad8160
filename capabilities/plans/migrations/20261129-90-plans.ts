import type { Migration } from '#platform/database/migration.ts'

const tables = `
create table plans.plan (
  plan_id uuid primary key,
  name text not null,
  main_plan_id uuid,
  organisation_id text not null,
  organisation_at bigint,
  from_year integer not null,
  to_year integer not null,
  area_count integer not null,
  measure_count integer not null,
  supervised_count integer not null,
  waiting_count integer not null,
  is_published boolean not null,
  begun_at timestamptz not null
);
create index plan_organisation on plans.plan (organisation_at);
create index plan_main on plans.plan (main_plan_id) where main_plan_id is not null;

-- Who leads or helps with a measure.
create table plans.party (
  plan_id uuid not null,
  measure_id uuid not null,
  organisation_id text not null,
  organisation_at bigint,
  is_owner boolean not null,
  primary key (plan_id, measure_id, organisation_id)
);
create index party_organisation on plans.party (organisation_at);
create index party_own on plans.party (organisation_id);

create table plans.step (
  plan_id uuid not null,
  version integer not null,
  entry jsonb not null,
  primary key (plan_id, version)
);

-- Checks nobody was reminded of yet and nobody has done.
create table plans.coming_check (
  plan_id uuid not null,
  measure_id uuid not null,
  check_day date not null,
  primary key (plan_id, measure_id, check_day)
);
create index coming_check_day on plans.coming_check (check_day);

-- What everybody may read of a published plan: the document's words, and ids to find the figures by.
create table plans.public_plan (
  plan_id uuid primary key,
  plan jsonb not null
);
`

const wall = (table: string, policy: string) => `
alter table plans.${table} enable row level security;
alter table plans.${table} force row level security;
create policy ${table}_write on plans.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on plans.${table} for select to gw_read using (${policy});`

const inReach = 'organisation_at <@ (select access.organisation_reach())'

export const plansMigration: Migration = {
  name: '20261129-90-plans',
  why: 'Read models of action plans: the list, who has a part in which measure, the steps, checks to be reminded of, the public page.',
  up: `
create schema plans;
grant usage on schema plans to gw_write, gw_read;
${tables}
${wall('party', inReach)}
${wall('plan', `${inReach} or exists (select from plans.party p where p.plan_id = plan.plan_id)`)}
${wall('step', 'exists (select from plans.plan p where p.plan_id = step.plan_id)')}
${wall('public_plan', 'true')}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('organisation', 'plans', 'plan', 'organisation_at'), ('organisation', 'plans', 'party', 'organisation_at');
grant select, insert, update, delete, truncate on all tables in schema plans to gw_write;
grant select on plans.plan, plans.party, plans.step, plans.public_plan to gw_read;
`,
}
