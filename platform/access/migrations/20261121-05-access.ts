/** Sessions and receipts, and the functions by which row-level security learns what their holder reaches. */
export const accessMigration = {
  name: '20261121-05-access',
  why: 'What a person reaches is looked up from a session token inside the database, so no handler can widen it.',
  up: `
create table access.session (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  session_id uuid not null unique,
  person_id text not null,
  posts jsonb not null,
  act_places text[] not null,
  act_organisations text[] not null,
  see_places text[] not null,
  see_organisations text[] not null,
  search_places text[] not null,
  search_organisations text[] not null,
  act_place_reach int8multirange not null default '{}',
  act_organisation_reach int8multirange not null default '{}',
  see_place_reach int8multirange not null default '{}',
  see_organisation_reach int8multirange not null default '{}',
  search_place_reach int8multirange not null default '{}',
  search_organisation_reach int8multirange not null default '{}',
  person_version integer not null,
  device text not null,
  factor text,
  started_at timestamptz not null default now(),
  touched_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index session_person on access.session (person_id);
create index session_expiry on access.session (expires_at);

create table access.receipt (
  secret_hash bytea primary key check (octet_length(secret_hash) = 32),
  stream text not null,
  given_at timestamptz not null default now()
);
create index receipt_stream on access.receipt (stream);

-- The 32 bytes a setting of this transaction holds in lower-case hex; anything else counts as nothing.
create function access.bytes_in(setting text) returns bytea
language sql stable set search_path = pg_catalog, pg_temp
as $$
  select case when value ~ '^[0-9a-f]{64}$' then decode(value, 'hex') end
  from (select current_setting(setting, true) as value) as given
$$;

create function access.is_live(touched_at timestamptz, expires_at timestamptz) returns boolean
language sql stable set search_path = pg_catalog, pg_temp
as $$ select expires_at > now() and touched_at > now() - interval '30 minutes' $$;

-- Called in the transaction that moves, splits or merges a subtree.
create function access.refresh_reach() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp
as $$
  update access.session set
    act_place_reach = tree.reach('place', act_places),
    act_organisation_reach = tree.reach('organisation', act_organisations),
    see_place_reach = tree.reach('place', see_places),
    see_organisation_reach = tree.reach('organisation', see_organisations),
    search_place_reach = tree.reach('place', search_places),
    search_organisation_reach = tree.reach('organisation', search_organisations)
$$;

create function access.follow_tree() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp
as $$ begin perform access.refresh_reach(); return null; end $$;
create constraint trigger tree_moves_sessions after update on tree.tree deferrable initially deferred
  for each row execute function access.follow_tree();

-- Whether the living session with this hash may write where an entry counts; an entry that counts nowhere is its own affair.
create function access.may_act(token bytea, place text, organisation text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from access.session s
    where s.token_hash = token and access.is_live(s.touched_at, s.expires_at) and (
      (place is null and organisation is null)
      or tree.position('place', place) <@ s.act_place_reach
      or tree.position('organisation', organisation) <@ s.act_organisation_reach
    )
  )
$$;

create function access.place_reach() returns int8multirange
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce((select s.see_place_reach from access.session s
  where s.token_hash = sha256(access.bytes_in('app.token')) and access.is_live(s.touched_at, s.expires_at)), '{}') $$;

create function access.organisation_reach() returns int8multirange
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce((select s.see_organisation_reach from access.session s
  where s.token_hash = sha256(access.bytes_in('app.token')) and access.is_live(s.touched_at, s.expires_at)), '{}') $$;

create function access.act_place_reach() returns int8multirange
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce((select s.act_place_reach from access.session s
  where s.token_hash = sha256(access.bytes_in('app.token')) and access.is_live(s.touched_at, s.expires_at)), '{}') $$;

create function access.act_organisation_reach() returns int8multirange
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce((select s.act_organisation_reach from access.session s
  where s.token_hash = sha256(access.bytes_in('app.token')) and access.is_live(s.touched_at, s.expires_at)), '{}') $$;

create function access.search_place_reach() returns int8multirange
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce((select s.search_place_reach from access.session s
  where s.token_hash = sha256(access.bytes_in('app.token')) and access.is_live(s.touched_at, s.expires_at)), '{}') $$;

create function access.search_organisation_reach() returns int8multirange
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select coalesce((select s.search_organisation_reach from access.session s
  where s.token_hash = sha256(access.bytes_in('app.token')) and access.is_live(s.touched_at, s.expires_at)), '{}') $$;

-- Whose session this is; null for a forged, unset or expired token.
create function access.person() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select s.person_id from access.session s
  where s.token_hash = sha256(access.bytes_in('app.token')) and access.is_live(s.touched_at, s.expires_at) $$;

create function access.holds(variadic roles text[]) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select exists (select from access.session s, jsonb_array_elements(s.posts) as post
  where s.token_hash = sha256(access.bytes_in('app.token')) and access.is_live(s.touched_at, s.expires_at)
    and post ->> 'role' = any (roles)) $$;

-- The one stream a resident's receipt opens; null without a true one.
create function access.receipt() returns text
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select r.stream from access.receipt r where r.secret_hash = access.bytes_in('app.receipt') $$;

-- The sessions of the person whose token this is.
create function access.own_sessions()
returns table (session_id uuid, device text, factor text, started_at timestamptz, touched_at timestamptz, is_current boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$ select s.session_id, s.device, s.factor, s.started_at, s.touched_at, s.token_hash = sha256(access.bytes_in('app.token'))
  from access.session s where s.person_id = access.person() and access.is_live(s.touched_at, s.expires_at)
  order by s.touched_at desc $$;

revoke execute on all functions in schema access from public;
grant usage on schema access to gw_write, gw_read;
grant execute on all functions in schema access to gw_write;
grant execute on function access.bytes_in(text), access.is_live(timestamptz, timestamptz),
  access.place_reach(), access.organisation_reach(), access.act_place_reach(), access.act_organisation_reach(),
  access.search_place_reach(), access.search_organisation_reach(),
  access.person(), access.holds(text[]), access.receipt(), access.own_sessions() to gw_read;
grant select, insert, update, delete on access.session, access.receipt to gw_write;
`,
}
