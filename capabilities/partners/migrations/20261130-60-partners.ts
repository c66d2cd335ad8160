import type { Migration } from '#platform/database/migration.ts'

export const partnersMigration: Migration = {
  name: '20261130-60-partners',
  why: 'Read models of partners: agreements, service items, activities, thanks, reviews, and the duties they kept.',
  up: `
create schema partners;

create table partners.partner (
  partner_id uuid primary key,
  place_id text not null,
  place_at bigint,
  name text not null,
  kind text not null check (kind in ('firm', 'volunteerBody')),
  trade text not null,
  status text not null check (status in ('invited', 'active', 'declined', 'ended')),
  agreement jsonb,
  offered jsonb,
  begun_on date
);
create index partner_place on partners.partner (place_at);

create table partners.item (
  item_id uuid primary key,
  place_id text not null,
  place_at bigint,
  title text not null,
  about text not null,
  due_on date,
  status text not null check (status in ('open', 'claimed', 'done', 'withdrawn')),
  partner_id uuid,
  done_on date
);
create index item_place on partners.item (place_at);
create index item_partner on partners.item (partner_id) where partner_id is not null;

create table partners.activity (
  activity_id uuid primary key,
  partner_id uuid not null,
  on_day date not null,
  title text not null,
  people integer not null
);
create index activity_partner on partners.activity (partner_id, on_day);

-- Words lie in the vault, for the partner alone.
create table partners.thanks (
  thanks_id uuid primary key,
  partner_id uuid not null,
  on_day date not null,
  secret_id uuid
);
create index thanks_partner on partners.thanks (partner_id, on_day);

create table partners.review (
  review_id uuid primary key,
  partner_id uuid not null,
  on_day date not null,
  result text not null check (result in ('renew', 'change', 'end')),
  words text not null,
  results jsonb not null
);
create index review_partner on partners.review (partner_id);

-- Duties kept, as rosters tell them.
create table partners.duty (
  duty_id uuid primary key,
  partner_id uuid not null,
  on_day date not null
);
create index duty_partner on partners.duty (partner_id, on_day);

-- No row names a person; who is told of invited partners and of thanks is decided by the operations.
do $$
declare open_table text;
begin
  foreach open_table in array array['partner','item','activity','thanks','review','duty'] loop
    execute format('alter table partners.%I enable row level security', open_table);
    execute format('alter table partners.%I force row level security', open_table);
    execute format('create policy anyone_reads on partners.%I for select to gw_read using (true)', open_table);
    execute format('create policy write_path on partners.%I for all to gw_write using (true) with check (true)', open_table);
  end loop;
end $$;

grant usage on schema partners to gw_read, gw_write;
grant select on all tables in schema partners to gw_read;
grant select, insert, update, delete on all tables in schema partners to gw_write;

insert into tree.positioned (tree, schema_name, table_name, column_name) values
  ('place', 'partners', 'partner', 'place_at'),
  ('place', 'partners', 'item', 'place_at');
`,
}
