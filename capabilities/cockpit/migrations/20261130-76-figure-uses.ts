import type { Migration } from '#platform/database/migration.ts'

const wall = (table: string, policy: string) => `
alter table cockpit.${table} enable row level security;
alter table cockpit.${table} force row level security;
create policy ${table}_write on cockpit.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on cockpit.${table} for select to gw_read using (${policy});`

export const figureUsesMigration: Migration = {
  name: '20261130-76-figure-uses',
  why: 'Read model of where figures are used: scorecards, plans and standards that count by them.',
  up: `
create schema cockpit;
grant usage on schema cockpit to gw_write, gw_read;

create table cockpit.document (
  document_id text primary key,
  kind text not null,
  name text not null,
  organisation_at bigint
);

create table cockpit.figure_use (
  document_id text not null,
  -- The tie of a plan; a scorecard or a standard uses a figure as such.
  use_id text not null,
  figure_id text not null,
  primary key (document_id, use_id, figure_id)
);
create index figure_use_figure on cockpit.figure_use (figure_id);

-- Scorecards and standards are published to all staff; a plan is read from its own organisation's reach.
${wall('document', `(kind <> 'plan' and (select access.person()) is not null) or organisation_at <@ (select access.organisation_reach())`)}
${wall('figure_use', 'exists (select from cockpit.document d where d.document_id = figure_use.document_id)')}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('organisation', 'cockpit', 'document', 'organisation_at');
grant select, insert, update, delete, truncate on all tables in schema cockpit to gw_write;
grant select on all tables in schema cockpit to gw_read;
`,
}
