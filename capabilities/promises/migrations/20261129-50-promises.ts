import type { Migration } from '#platform/database/migration.ts'

const tables = `
create table promises.gathering (
  gathering_id uuid primary key,
  kind text not null,
  title text not null,
  held_on date not null,
  place_id text not null,
  place_at bigint,
  convener_id text not null,
  deputies jsonb not null
);
create index gathering_place on promises.gathering (place_at, held_on);

create table promises.list (
  list_id uuid primary key,
  title text not null,
  year integer not null,
  place_id text not null,
  place_at bigint,
  convener_id text not null,
  needs_evidence boolean not null
);
create index list_place on promises.list (place_at, year);

create table promises.promise (
  promise_id uuid primary key,
  kind text not null,
  status text not null,
  title text not null,
  gathering_id uuid,
  list_id uuid,
  place_id text not null,
  place_at bigint,
  convener_id text not null,
  owner_id text,
  organisation_at bigint,
  asker_id text,
  asker_at bigint,
  due_on date,
  done_on date,
  is_late boolean not null,
  needs_evidence boolean not null,
  is_in_time boolean,
  accepted_as text,
  amount jsonb,
  steps jsonb not null,
  confirm_by timestamptz,
  invited integer not null,
  accept integer not null,
  not_yet integer not null,
  -- Hashes of the links that have spoken, so that a link is told when it has nothing left to say.
  voters text[] not null
);
create index promise_place on promises.promise (place_at);
create index promise_owner on promises.promise (organisation_at);
create index promise_gathering on promises.promise (gathering_id) where gathering_id is not null;
create index promise_list on promises.promise (list_id) where list_id is not null;
create index promise_due on promises.promise (due_on) where status = 'underWay' and not is_late;
create index promise_silent on promises.promise (confirm_by) where status = 'done';

-- What was said, step by step; open words are on the public page, the others are for those within reach.
create table promises.step (
  promise_id uuid not null,
  version integer not null,
  at timestamptz not null,
  what text not null,
  secret_id uuid,
  photos uuid[] not null,
  milestone_id uuid,
  is_open boolean not null,
  primary key (promise_id, version)
);

create table promises.contact (
  contact_id uuid not null,
  place_id text not null,
  place_at bigint,
  person_id text not null,
  from_on date not null,
  to_on date,
  is_ended boolean not null default false,
  primary key (contact_id, place_id)
);
create index contact_place on promises.contact (place_at, place_id) where not is_ended;
create index contact_person on promises.contact (person_id) where not is_ended;
create index contact_end on promises.contact (to_on) where not is_ended;

create table promises.visit (
  visit_id uuid primary key,
  place_id text not null,
  place_at bigint,
  person_id text not null,
  visited_at timestamptz not null,
  secret_id uuid,
  households integer not null,
  is_guest boolean not null
);
create index visit_place on promises.visit (place_id, visited_at);
create index visit_place_at on promises.visit (place_at);

create table promises.found (
  case_id uuid primary key,
  visit_id uuid not null,
  person_id text not null,
  status text not null
);
create index found_visit on promises.found (visit_id);
`

const wall = (table: string, policy: string) => `
alter table promises.${table} enable row level security;
alter table promises.${table} force row level security;
create policy ${table}_write on promises.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on promises.${table} for select to gw_read using (${policy});`

const withinReach = `exists (select from promises.promise p where p.promise_id = step.promise_id and (
  p.place_at <@ (select access.place_reach()) or p.organisation_at <@ (select access.organisation_reach())
  or p.asker_at <@ (select access.organisation_reach())))`

const looksAfter = `exists (select from promises.contact c where c.place_id = visit.place_id and not c.is_ended
  and c.person_id = (select access.person()))`

export const promisesMigration: Migration = {
  name: '20261129-50-promises',
  why: 'Read models of promises: clinics, hearings, the year’s lists, what came of each promise; leaders’ villages and visits.',
  up: `
create schema promises;
grant usage on schema promises to gw_write, gw_read;
${tables}
create function promises.own_promise() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'promise-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;
revoke execute on all functions in schema promises from public;
grant execute on all functions in schema promises to gw_read, gw_write;
${wall('gathering', 'true')}
${wall('list', 'true')}
${wall('promise', 'true')}
${wall('step', `is_open or promise_id = (select promises.own_promise()) or ${withinReach}`)}
${wall('contact', 'person_id = (select access.person()) or place_at <@ (select access.place_reach())')}
${wall('visit', `person_id = (select access.person()) or place_at <@ (select access.place_reach()) or ${looksAfter}`)}
${wall('found', 'exists (select from promises.visit v where v.visit_id = found.visit_id)')}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'promises', 'gathering', 'place_at'),
  ('place', 'promises', 'list', 'place_at'),
  ('place', 'promises', 'promise', 'place_at'),
  ('organisation', 'promises', 'promise', 'organisation_at'),
  ('organisation', 'promises', 'promise', 'asker_at'),
  ('place', 'promises', 'contact', 'place_at'),
  ('place', 'promises', 'visit', 'place_at');
grant select, insert, update, delete, truncate on all tables in schema promises to gw_write;
grant select on all tables in schema promises to gw_read;
`,
}
