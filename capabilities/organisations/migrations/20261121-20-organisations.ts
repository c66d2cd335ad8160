import type { Migration } from '#platform/database/migration.ts'

export const organisationsMigration: Migration = {
  name: '20261121-20-organisations',
  why: 'Read models of organisations: the tree, the members of joint bodies, who answers for which place, duty lists.',
  up: `
create schema organisations;

create table organisations.organisation (
  id text primary key,
  name text not null,
  kind text not null,
  field text,
  parent text,
  place text,
  since date not null,
  ends_on date,
  ended_on date,
  merged_into text,
  search_keys text not null
);
create index organisation_children on organisations.organisation (parent);
create index organisation_place on organisations.organisation (place);

create table organisations.member (
  alliance text not null,
  member text not null,
  from_on date not null,
  to_on date,
  primary key (alliance, member, from_on)
);
create index member_member on organisations.member (member);

create table organisations.responsibility (
  id text primary key,
  place text not null,
  organisation text not null,
  from_on date not null,
  to_on date
);
create index responsibility_place on organisations.responsibility (place);
create index responsibility_organisation on organisations.responsibility (organisation);

create table organisations.duty_list (
  id text primary key,
  place text not null,
  name text not null,
  source text not null,
  from_on date not null,
  items jsonb not null
);
create index duty_list_place on organisations.duty_list (place, from_on);

-- Which bodies there are, who answers for a place and what is on a duty list is public by law; no row names a person.
do $$
declare open_table text;
begin
  foreach open_table in array array['organisation','member','responsibility','duty_list'] loop
    execute format('alter table organisations.%I enable row level security', open_table);
    execute format('alter table organisations.%I force row level security', open_table);
    execute format('create policy anyone_reads on organisations.%I for select to gw_read using (true)', open_table);
    execute format('create policy write_path on organisations.%I for all to gw_write using (true) with check (true)', open_table);
  end loop;
end $$;

grant usage on schema organisations to gw_read, gw_write;
grant select on all tables in schema organisations to gw_read;
grant select, insert, update, delete on all tables in schema organisations to gw_write;
`,
}
