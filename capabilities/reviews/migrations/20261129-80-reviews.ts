import type { Migration } from '#platform/database/migration.ts'

const kept = (table: string) => `
create table reviews.${table} (
  id text primary key,
  organisation_id text,
  organisation_at bigint,
  place_id text,
  place_at bigint,
  status text not null,
  sorted_on date not null,
  state jsonb not null
);
create index ${table}_order on reviews.${table} (sorted_on, id);`

const tables = `
${kept('standard')}
${kept('star')}
create unique index star_waiting on reviews.star (organisation_id, (state ->> 'standardId')) where status = 'submitted';
${kept('rating')}
${kept('secretary_round')}
${kept('commendation')}

create table reviews.plaque (
  code text primary key,
  star_id text not null,
  organisation_id text not null,
  standard_id text not null,
  level integer not null,
  since date not null,
  until date not null,
  status text not null
);
create index plaque_star on reviews.plaque (star_id);

create table reviews.honour (
  commendation_id text primary key,
  kind text not null,
  honour text not null,
  organisation_id text not null,
  name_secret uuid,
  deed_secret uuid not null,
  notice_until date,
  published_on date
);

create table reviews.ballot (
  token_hash bytea primary key check (octet_length(token_hash) = 32),
  link_id uuid not null unique,
  round_id text not null,
  voters text not null,
  seat_id text,
  is_spent boolean not null default false
);
create index ballot_round on reviews.ballot (round_id);

create table reviews.ballot_box (
  round_id text primary key,
  is_sealed boolean not null default false
);

create table reviews.tally (
  round_id text not null,
  voters text not null,
  seat_id text not null,
  mark text not null,
  votes integer not null,
  primary key (round_id, voters, seat_id, mark)
);
`

const wall = (table: string, policy: string) => `
alter table reviews.${table} enable row level security;
alter table reviews.${table} force row level security;
create policy ${table}_write on reviews.${table} for all to gw_write using (true) with check (true);
create policy ${table}_read on reviews.${table} for select to gw_read using (${policy});`

const within = `organisation_at <@ (select access.organisation_reach()) or place_at <@ (select access.place_reach())`
// A department that gives benefits finds every firm of grade A, whoever's part of the tree it belongs to.
const ratings = `${within} or (status = 'A' and (select access.holds('departmentStaff')))`
const walled = ['star', 'rating', 'secretary_round', 'commendation']
const open = ['standard', 'plaque', 'honour']

const functions = `
-- What the holder of a ballot link may learn: which round, and whether the link was used. Nothing about any vote.
create function reviews.open_ballot(hash bytea)
returns table (link_id uuid, round_id text, voters text, seat_id text, is_spent boolean, state jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select b.link_id, b.round_id, b.voters, b.seat_id, b.is_spent, r.state
  from reviews.ballot b join reviews.secretary_round r on r.id = b.round_id where b.token_hash = hash
$$;
revoke execute on all functions in schema reviews from public;
grant execute on all functions in schema reviews to gw_read, gw_write;
`

export const reviewsMigration: Migration = {
  name: '20261129-80-reviews',
  why: 'Read models of reviews: standards, stars and their plaques, partner firms, rounds, commendations; and the ballot box, which keeps counts apart from links.',
  up: `
create schema reviews;
grant usage on schema reviews to gw_write, gw_read;
${tables}
${functions}
${walled.map((table) => wall(table, table === 'rating' ? ratings : within)).join('\n')}
${open.map((table) => wall(table, 'true')).join('\n')}
insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ${['standard', ...walled]
    .flatMap((table) => [
      `('organisation', 'reviews', '${table}', 'organisation_at')`,
      `('place', 'reviews', '${table}', 'place_at')`,
    ])
    .join(',\n  ')};
grant select, insert, update, delete, truncate on all tables in schema reviews to gw_write;
grant select on ${[...walled, ...open].map((table) => `reviews.${table}`).join(', ')} to gw_read;
`,
}
