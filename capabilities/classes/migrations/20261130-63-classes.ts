import type { Migration } from '#platform/database/migration.ts'

const wall = (table: string, policy: string) => `
alter table classes.${table} enable row level security;
alter table classes.${table} force row level security;
create policy ${table}_write on classes.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on classes.${table} for select to gw_read using (${policy});`

export const classesMigration: Migration = {
  name: '20261130-63-classes',
  why: 'Read models of courtyard classes: topics, teachers, classes with their meetings; no teacher is in two places at once.',
  up: `
create extension if not exists btree_gist;
create schema classes;
grant usage on schema classes to gw_read, gw_write;

create table classes.topic (
  topic_id uuid primary key,
  place_id text not null,
  place_at bigint,
  month text not null,
  subject text not null,
  words_id uuid not null,
  status text not null,
  wanted integer not null,
  class_id uuid,
  reason text,
  named_at timestamptz not null
);
create index topic_place on classes.topic (place_at, month);

create table classes.teacher (
  teacher_id uuid primary key,
  place_id text not null,
  place_at bigint,
  unit_id text not null,
  name_id uuid not null,
  subjects text[] not null,
  is_retired boolean not null default false
);
create index teacher_place on classes.teacher (place_at);

create table classes.class (
  class_id uuid primary key,
  place_id text not null,
  place_at bigint,
  organiser_id text not null,
  topic_id uuid not null,
  title text not null,
  subject text not null,
  reason text not null,
  stage text not null,
  teacher_id uuid,
  starts_at timestamptz,
  ends_at timestamptz,
  activity_id uuid,
  attended integer,
  satisfied integer not null default 0,
  rated integer not null default 0,
  points jsonb,
  note text,
  verdict text,
  verdict_note text,
  demonstration jsonb
);
create index class_place on classes.class (place_at, starts_at);
create index class_teacher on classes.class (teacher_id) where teacher_id is not null;

-- Where teachers are promised: the table itself refuses one in two places at once.
create table classes.teaching (
  class_id uuid primary key,
  teacher_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint one_place_at_once exclude using gist (
    teacher_id with =, tstzrange(starts_at, ends_at) with &&
  )
);

create function classes.own_teacher() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'teacher-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;
-- Everybody may know which unit a teacher comes from, nobody but those who organise who it is.
create function classes.unit_of_teacher(of_teacher uuid) returns table (unit_id text) language sql stable
security definer set search_path = pg_catalog, pg_temp
as $$ select t.unit_id from classes.teacher t where t.teacher_id = of_teacher $$;
revoke execute on all functions in schema classes from public;
grant execute on all functions in schema classes to gw_read, gw_write;
${wall('topic', `status in ('open', 'picked') or place_at <@ (select access.place_reach())`)}
${wall('teacher', '(select access.person()) is not null or teacher_id = (select classes.own_teacher())')}
${wall('class', 'true')}
${wall('teaching', '(select access.person()) is not null or teacher_id = (select classes.own_teacher())')}
grant select on all tables in schema classes to gw_read;
grant select, insert, update, delete on all tables in schema classes to gw_write;
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'classes', 'topic', 'place_at'),
  ('place', 'classes', 'teacher', 'place_at'),
  ('place', 'classes', 'class', 'place_at');
`,
}
