export const figuresMigration = {
  name: '20261121-07-figures',
  why: 'What entries add up to is kept for every node and month, so that a year of any subtree is twelve small rows.',
  up: `
-- Every figure and every slice has a small number that stands for it in packed rows, and keeps it.
create table figure.figure_code (
  id text primary key,
  code integer not null unique check (code between 0 and 4095),
  -- What was folded: a changed definition is folded anew.
  definition text not null
);
create table figure.slice_code (
  name text primary key check (name ~ '^[a-z]+:[0-9A-Za-z_.-]{1,64}$'),
  code integer not null unique check (code between 1 and 1000000)
);

-- Month 0001-01-01 holds levels since the beginning.
create table figure.fact (
  tree text not null,
  node text not null,
  month date not null check (extract(day from month) = 1),
  all_bytes integer not null check (all_bytes >= 0),
  payload bytea not null check (octet_length(payload) > 0),
  primary key (tree, node, month)
) with (fillfactor = 70);
-- Not compressed: the beginning of a long row can then be read without the rest.
alter table figure.fact alter column payload set storage external;

create table figure.cursor (
  name text primary key,
  xid xid8 not null,
  seq bigint not null
);
insert into figure.cursor (name, xid, seq) values ('projector', '0', 0);

alter table figure.fact enable row level security;
alter table figure.fact force row level security;
create policy fact_write on figure.fact for all to gw_write using (true) with check (true);
create policy fact_read on figure.fact for select to gw_read using (
  case tree
    when 'place' then tree.position('place', node) <@ (select access.place_reach())
    else tree.position('organisation', node) <@ (select access.organisation_reach())
  end
);

-- A past day's total is a signed sum of today's subtrees, some of which may lie outside the reach by now: whoever
-- reaches the node that is asked about may read that sum.
create policy fact_house on figure.fact for select to current_user using (true);
create function figure.facts_in_reach(of_tree text, asked text, nodes text[], months date[], is_sliced boolean)
returns table (at integer, payload bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select g.at::integer, case when is_sliced then f.payload else substring(f.payload for f.all_bytes) end
  from unnest(nodes, months) with ordinality as g(node, month, at)
  join figure.fact f on f.tree = of_tree and f.node = g.node and f.month = g.month
  where tree.position(of_tree, asked)
    <@ case of_tree when 'place' then access.place_reach() else access.organisation_reach() end
$$;
revoke execute on function figure.facts_in_reach(text, text, text[], date[], boolean) from public;
grant execute on function figure.facts_in_reach(text, text, text[], date[], boolean) to gw_read, gw_write;

grant select on all tables in schema figure to gw_read, gw_write;
grant insert, update, delete on figure.fact to gw_write;
grant insert, update on figure.figure_code, figure.slice_code, figure.cursor to gw_write;
`,
}
