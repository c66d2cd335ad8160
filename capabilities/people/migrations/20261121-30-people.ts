import type { Migration } from '#platform/database/migration.ts'

export const peopleMigration: Migration = {
  name: '20261121-30-people',
  why: 'Accounts, posts, shifts and reveals as views of the ledger; passwords, factors and links beside it, closed to readers.',
  up: `
create extension if not exists btree_gist;
create schema people;
grant usage on schema people to gw_write, gw_read;

create table people.person (
  person_id uuid primary key,
  name_secret uuid not null,
  user_name_secret uuid not null unique,
  phone_secret uuid,
  is_enrolled boolean not null default false,
  is_suspended boolean not null default false,
  factors integer not null default 0
);

create table people.post (
  post_id uuid primary key,
  person_id uuid not null,
  role text not null,
  organisation_id text,
  place_id text,
  organisation_at bigint,
  place_at bigint,
  from_on date not null,
  to_on date,
  -- '' for every ordinary post: an administrator's post stands beside no post of another kind.
  administrator text not null default '',
  constraint administrators_exclude_each_other exclude using gist
    (person_id with =, daterange(from_on, to_on) with &&, administrator with <>)
);
create index post_person on people.post (person_id);
create index post_place on people.post (place_at);
create index post_place_id on people.post (place_id);
create index post_organisation_id on people.post (organisation_id);
create index post_organisation on people.post (organisation_at);

create table people.shift (
  shift_id uuid primary key,
  person_id uuid not null,
  organisation_id text,
  place_id text,
  organisation_at bigint,
  place_at bigint,
  from_at timestamptz not null,
  to_at timestamptz not null check (to_at > from_at)
);
create index shift_place on people.shift (place_id, from_at);
create index shift_organisation on people.shift (organisation_id, from_at);

create table people.reveal (
  seq bigint primary key,
  of_stream text not null,
  purpose text not null,
  role text,
  organisation_id text,
  reader text not null,
  at timestamptz not null
);
create index reveal_of on people.reveal (of_stream, seq desc);
create index reveal_reader on people.reveal (reader, at desc);

insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'people', 'post', 'place_at'),
  ('organisation', 'people', 'post', 'organisation_at'),
  ('place', 'people', 'shift', 'place_at'),
  ('organisation', 'people', 'shift', 'organisation_at');

-- Secrets. No reader's role is granted anything here.
create table people.credential (
  person_id uuid primary key,
  password_hash text not null
);
create table people.factor (
  factor_id uuid primary key,
  person_id uuid not null,
  kind text not null check (kind in ('totp', 'passkey')),
  label text not null,
  secret uuid not null,
  counter bigint not null default 0,
  credential_id text unique,
  added_at timestamptz not null default now()
);
create index factor_person on people.factor (person_id);
create table people.stranger (
  name_index text not null,
  tried_at timestamptz not null default now()
);
create index stranger_name on people.stranger (name_index, tried_at);
create table people.ticket (
  ticket_hash bytea primary key,
  purpose text not null,
  person_id uuid,
  held text not null default '',
  expires_at timestamptz not null
);
create index ticket_expiry on people.ticket (expires_at);

create function people.own_factors()
returns table (factor_id uuid, kind text, label text, added_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select f.factor_id, f.kind, f.label, f.added_at from people.factor f
  where f.person_id::text = access.person() order by f.added_at $$;

-- Whether the house has its administrators; known to everybody, since without them nobody can sign in.
create function people.is_set_up() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select from people.post p where p.administrator <> '') $$;

-- Where the vault keeps who somebody is; the program opens it where the reader may know.
create function people.secrets_of(ids uuid[])
returns table (person_id uuid, name_secret uuid, user_name_secret uuid, phone_secret uuid)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select p.person_id, p.name_secret, p.user_name_secret, p.phone_secret from people.person p where p.person_id = any (ids) $$;

-- Who answers for a node at a moment: a shift there, else a holder of a post there, else the same one level up.
create function people.on_duty(of_tree text, node text, moment timestamptz)
returns table (person_id uuid, role text, is_by_shift boolean, until timestamptz, node_id text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  with recursive above as (
    select n.id, n.parent, 0 as steps from tree.node n where n.tree = of_tree and n.id = node
    union all
    select n.id, n.parent, a.steps + 1 from above a join tree.node n on n.tree = of_tree and n.id = a.parent
  ), held as (
    select a.steps, a.id, s.person_id, null::text as role, true as is_by_shift, s.to_at as until, 0 as rank
    from above a join people.shift s on a.id = case of_tree when 'place' then s.place_id else s.organisation_id end
    where s.from_at <= moment and moment < s.to_at
    union all
    select a.steps, a.id, p.person_id, p.role, false, null,
      array_position(array['gridWorker', 'gridLead', 'secretary', 'streetStaff', 'departmentStaff', 'streetLeader'], p.role)
    from above a join people.post p on a.id = case of_tree when 'place' then p.place_id else p.organisation_id end
    where p.role in ('gridWorker', 'gridLead', 'secretary', 'streetStaff', 'departmentStaff', 'streetLeader')
      and p.from_on <= (moment at time zone 'Asia/Shanghai')::date
      and (p.to_on is null or p.to_on > (moment at time zone 'Asia/Shanghai')::date)
  )
  select h.person_id, coalesce(h.role, (select p.role from people.post p where p.person_id = h.person_id
      and p.from_on <= (moment at time zone 'Asia/Shanghai')::date
      and (p.to_on is null or p.to_on > (moment at time zone 'Asia/Shanghai')::date) order by p.from_on limit 1)),
    h.is_by_shift, h.until, h.id
  from held h join people.person q on q.person_id = h.person_id and not q.is_suspended
  order by h.steps, h.rank, h.person_id limit 1
$$;

revoke execute on all functions in schema people from public;
grant execute on all functions in schema people to gw_read, gw_write;

alter table people.person enable row level security;
alter table people.person force row level security;
alter table people.post enable row level security;
alter table people.post force row level security;
alter table people.shift enable row level security;
alter table people.shift force row level security;
alter table people.reveal enable row level security;
alter table people.reveal force row level security;

create policy person_written on people.person for all to gw_write using (true) with check (true);
create policy post_written on people.post for all to gw_write using (true) with check (true);
create policy shift_written on people.shift for all to gw_write using (true) with check (true);
create policy reveal_written on people.reveal for all to gw_write using (true) with check (true);

create policy person_read on people.person for select to gw_read using ((select access.person()) is not null);
create policy post_read on people.post for select to gw_read using (
  place_at <@ (select access.place_reach())
  or organisation_at <@ (select access.organisation_reach())
  or person_id::text = (select access.person())
  or (select access.holds('systemAdministrator', 'securityAdministrator'))
);
create policy shift_read on people.shift for select to gw_read using (
  place_at <@ (select access.place_reach())
  or organisation_at <@ (select access.organisation_reach())
  or person_id::text = (select access.person())
);
create policy reveal_read on people.reveal for select to gw_read using (
  of_stream = (select access.receipt())
  or reader = (select access.person())
  or (select access.holds('auditAdministrator'))
);

grant select on people.person, people.post, people.shift, people.reveal to gw_read;
grant select, insert, update, delete on all tables in schema people to gw_write;
`,
}
