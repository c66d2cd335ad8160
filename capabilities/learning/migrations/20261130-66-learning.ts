import type { Migration } from '#platform/database/migration.ts'

const tables = `
create table learning.programme (
  programme_id uuid primary key,
  title text not null,
  level text not null,
  about text not null,
  needed_hours integer not null,
  place_id text not null,
  organisation_id text not null,
  opened_at timestamptz not null,
  is_closed boolean not null default false
);
create index programme_opened on learning.programme (opened_at desc);

create table learning.course (
  course_id uuid primary key,
  programme_id uuid not null,
  title text not null,
  subject text not null
);
create index course_programme on learning.course (programme_id);

create table learning.material (
  material_id uuid primary key,
  programme_id uuid not null,
  course_id uuid not null,
  title text not null,
  body text not null,
  link text,
  file_name text,
  file_bytes integer,
  -- Its bytes are in the vault.
  file_secret_id uuid
);
create index material_programme on learning.material (programme_id);

create table learning.session (
  session_id uuid primary key,
  programme_id uuid not null,
  course_id uuid not null,
  code text not null,
  title text not null,
  level text not null,
  on_day date not null,
  from_clock text not null,
  to_clock text not null,
  venue text not null,
  hours integer not null,
  is_concentrated boolean not null,
  lecturer_id uuid,
  place_id text,
  organisation_id text,
  is_cancelled boolean not null default false,
  attended integer not null default 0,
  -- How many entries its stream holds, so that a sheet need not read them.
  version integer not null,
  unique (programme_id, code)
);
create index session_day on learning.session (programme_id, on_day desc);
create index session_lecturer on learning.session (lecturer_id, on_day) where lecturer_id is not null;

-- Who was there: a key made from the member number, and nothing else of the person.
create table learning.attendance (
  member uuid not null,
  session_id uuid not null,
  primary key (member, session_id)
);

create table learning.sheet (
  programme_id uuid not null,
  digest text not null,
  rows integer not null,
  added integer not null,
  known integer not null,
  sessions integer not null,
  taken_at timestamptz not null,
  primary key (programme_id, digest)
);

create table learning.lecturer (
  lecturer_id uuid primary key,
  secret_id uuid not null,
  subjects text[] not null,
  organisation_id text not null,
  is_retired boolean not null default false
);

create table learning.lesson (
  lesson_id uuid primary key,
  programme_id uuid not null,
  course_id uuid not null,
  title text not null,
  hours integer not null,
  content jsonb not null,
  place_id text,
  organisation_id text,
  is_withdrawn boolean not null default false
);
create index lesson_programme on learning.lesson (programme_id);

create table learning.lesson_done (
  participant_id uuid not null,
  lesson_id uuid not null,
  programme_id uuid not null,
  hours integer not null,
  on_day date not null,
  primary key (participant_id, lesson_id)
);

create table learning.member (
  member uuid primary key,
  organisation_id text not null,
  organisation_at bigint,
  duty text not null check (duty in ('member', 'officer')),
  exempt_from date,
  exempt_to date,
  reason_secret_id uuid,
  code_hash text unique,
  left_on date
);
create index member_organisation on learning.member (organisation_at) where left_on is null;

create table learning.tie (
  participant_id uuid primary key,
  member uuid not null unique
);

create table learning.certificate (
  certificate_id uuid primary key,
  code text not null unique,
  participant_id uuid not null,
  programme_id uuid not null,
  hours integer not null,
  given_on date not null,
  secret_id uuid not null
);
create index certificate_participant on learning.certificate (participant_id);

create unlogged table learning.import_progress (
  id uuid primary key,
  step text not null,
  done integer not null,
  total integer not null,
  at timestamptz not null default now()
);
`

// Rows about persons are selectable by no reader: these functions look up themselves who asks, or give counts alone.
const functions = `
create function learning.own_booklet() returns uuid language sql stable set search_path = pg_catalog, pg_temp
as $$ select case when receipt like 'booklet-%' then substr(receipt, 9)::uuid end from (select access.receipt() as receipt) as held $$;

create function learning.own_member()
returns table (member uuid, duty text, exempt_from date, exempt_to date, reason_secret_id uuid, left_on date)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select m.member, m.duty, m.exempt_from, m.exempt_to, m.reason_secret_id, m.left_on
  from learning.tie t join learning.member m on m.member = t.member where t.participant_id = (select learning.own_booklet())
$$;

create function learning.own_attendances()
returns table (programme_id uuid, title text, on_day date, hours integer, is_concentrated boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select s.programme_id, s.title, s.on_day, s.hours, s.is_concentrated
  from learning.tie t join learning.attendance a on a.member = t.member join learning.session s on s.session_id = a.session_id
  where t.participant_id = (select learning.own_booklet())
$$;

create function learning.own_lessons()
returns table (lesson_id uuid, programme_id uuid, title text, on_day date, hours integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select d.lesson_id, d.programme_id, l.title, d.on_day, d.hours
  from learning.lesson_done d join learning.lesson l on l.lesson_id = d.lesson_id
  where d.participant_id = (select learning.own_booklet())
$$;

create function learning.own_certificates()
returns table (certificate_id uuid, code text, programme_id uuid, programme_title text, hours integer, given_on date, secret_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.certificate_id, c.code, c.programme_id, p.title, c.hours, c.given_on, c.secret_id
  from learning.certificate c join learning.programme p on p.programme_id = c.programme_id
  where c.participant_id = (select learning.own_booklet())
$$;

create function learning.certificate_with(wanted text)
returns table (programme_title text, organisation_id text, hours integer, given_on date, secret_id uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.title, p.organisation_id, c.hours, c.given_on, c.secret_id
  from learning.certificate c join learning.programme p on p.programme_id = c.programme_id where c.code = wanted
$$;

-- Members with full hours of members with a demand (LIFE-11 to 13). Of fewer than five nothing is said.
create function learning.full_hours(low bigint, high bigint, year integer, member_hours integer, officer_hours integer, officer_concentrated integer)
returns table (demanded integer, full_now integer)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with span as (select make_date(year, 1, 1) as first, make_date(year, 12, 31) as last),
  judged as (
    select (coalesce(sat.hours, 0) + coalesce(online.hours, 0)) >= case m.duty when 'officer' then officer_hours else member_hours end
      and coalesce(sat.concentrated, 0) >= case m.duty when 'officer' then officer_concentrated else 0 end as is_full
    from learning.member m cross join span
    left join lateral (
      select sum(s.hours) as hours, count(*) filter (where s.is_concentrated) as concentrated
      from learning.attendance a join learning.session s on s.session_id = a.session_id
      where a.member = m.member and s.on_day between span.first and span.last
    ) as sat on true
    left join lateral (
      select sum(d.hours) as hours from learning.tie t join learning.lesson_done d on d.participant_id = t.participant_id
      where t.member = m.member and d.on_day between span.first and span.last
    ) as online on true
    where m.left_on is null and m.organisation_at >= low and m.organisation_at < high
      and not coalesce(m.exempt_from <= span.last and (m.exempt_to is null or m.exempt_to >= span.first), false)
  ), counted as (select count(*)::int as demanded, count(*) filter (where is_full)::int as full_now from judged)
  select demanded, full_now from counted where demanded >= 5
$$;
revoke execute on all functions in schema learning from public;
grant execute on all functions in schema learning to gw_read, gw_write;
`

const open = ['programme', 'course', 'material', 'session', 'sheet', 'lecturer', 'lesson', 'import_progress']
const shut = ['attendance', 'lesson_done', 'member', 'tie', 'certificate']

// Readable to the functions' owner too, whoever that is; who else may select is said by grants.
const wall = (table: string) => `
alter table learning.${table} enable row level security;
alter table learning.${table} force row level security;
create policy ${table}_read on learning.${table} for select using (true);
create policy ${table}_write on learning.${table} for all to gw_write using (true) with check (true);`

export const learningMigration: Migration = {
  name: '20261130-66-learning',
  why: 'Read models of learning: programmes, sessions and who was there, lessons, members and their exemptions, certificates.',
  up: `
create schema learning;
grant usage on schema learning to gw_read, gw_write;
${tables}
${functions}
${open.map(wall).join('\n')}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('organisation', 'learning', 'member', 'organisation_at');
grant select on ${open.map((table) => `learning.${table}`).join(', ')} to gw_read;
grant select, insert, update, delete, truncate on ${[...open, ...shut].map((table) => `learning.${table}`).join(', ')} to gw_write;
`,
}
