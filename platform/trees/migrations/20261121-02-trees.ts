export const treesMigration = {
  name: '20261121-02-trees',
  why: 'Places and organisations are trees with dated edges; a node is an interval, so a subtree is one range of an index.',
  up: `
create table tree.tree (
  name text primary key,
  version bigint not null default 0
);
insert into tree.tree (name) values ('place'), ('organisation');

create table tree.node (
  tree text not null,
  id text not null check (id ~ '^[0-9A-Za-z-]{1,64}$'),
  parent text check (parent <> id),
  -- Where it counts on days before it was born: what it came out of, or its first parent.
  origin text,
  low bigint not null check (low >= 0),
  high bigint not null check (high > low and high <= 4503599627370496),
  depth integer not null check (depth >= 0),
  born_on date not null,
  closed_on date check (closed_on >= born_on),
  successors text[] not null default '{}',
  primary key (tree, id),
  constraint node_position_once unique (tree, low) deferrable initially immediate
);
create index node_children on tree.node (tree, parent, low);
create index node_origin on tree.node (tree, born_on) where origin is distinct from parent;

create table tree.edge (
  tree text not null,
  id text not null,
  parent text,
  from_on date not null,
  to_on date check (to_on > from_on),
  primary key (tree, id, from_on)
);
create unique index edge_one_in_force on tree.edge (tree, id) where to_on is null;
create index edge_past on tree.edge (tree, to_on) where to_on is not null;

-- A view's column that holds positions of a tree: it shifts in the transaction that moves a subtree.
create table tree.positioned (
  tree text not null references tree.tree (name),
  schema_name text not null,
  table_name text not null,
  column_name text not null,
  primary key (schema_name, table_name, column_name)
);

create function tree.lock_key(tree text) returns bigint language sql immutable strict parallel safe
set search_path = pg_catalog
as $$ select hashtextextended('groundwork.tree.' || tree, 0) $$;

-- Whoever reads positions in order to store them holds the tree until commit; whoever changes the tree takes it.
create function tree.hold(tree text) returns void language sql volatile
as $$ select pg_advisory_xact_lock_shared(tree.lock_key(tree)) $$;
create function tree.take(tree text) returns void language sql volatile
as $$ select pg_advisory_xact_lock(tree.lock_key(tree)) $$;

create function tree.position(of_tree text, node_id text) returns bigint language sql stable parallel safe
as $$ select low from tree.node where tree = of_tree and id = node_id $$;

create function tree.reach(of_tree text, roots text[]) returns int8multirange language sql stable parallel safe
as $$ select coalesce(range_agg(int8range(low, high)), '{}') from tree.node where tree = of_tree and id = any(roots) $$;

create function tree.shift(of_tree text, from_low bigint, to_high bigint, delta bigint) returns void
language plpgsql as $$
declare kept tree.positioned;
begin
  for kept in select * from tree.positioned where tree = of_tree loop
    execute format('update %1$I.%2$I set %3$I = %3$I + $3 where %3$I >= $1 and %3$I < $2',
      kept.schema_name, kept.table_name, kept.column_name) using from_low, to_high, delta;
  end loop;
end $$;

create function tree.replace_positions(of_tree text, old_low bigint[], new_low bigint[]) returns void
language plpgsql as $$
declare kept tree.positioned;
begin
  for kept in select * from tree.positioned where tree = of_tree loop
    execute format('update %1$I.%2$I as t set %3$I = m.new_low from unnest($1, $2) as m(old_low, new_low) where t.%3$I = m.old_low',
      kept.schema_name, kept.table_name, kept.column_name) using old_low, new_low;
  end loop;
end $$;

-- Below a parent that exists, one deeper, inside its interval and apart from the siblings: so no cycle can be stored.
-- Once for a statement: foreign keys, checked row by row, made an import of 110,000 nodes many times slower.
create function tree.check_shape() returns trigger language plpgsql as $$
begin
  if exists (
    select from changed c left join tree.node p on p.tree = c.tree and p.id = c.parent
    where c.parent is not null and p.id is null
  ) or exists (
    select from changed c where c.tree not in (select name from tree.tree)
  ) then
    raise exception 'the parent does not exist' using errcode = 'foreign_key_violation';
  end if;
  if exists (
    select from changed c left join tree.node p on p.tree = c.tree and p.id = c.parent
    where c.depth <> coalesce(p.depth + 1, 0) or c.low <= p.low or c.high > p.high
  ) or exists (
    select from changed p join tree.node c on c.tree = p.tree and c.parent = p.id
    where c.depth <> p.depth + 1 or c.low <= p.low or c.high > p.high
  ) then
    raise exception 'a node lies outside its parent' using errcode = 'integrity_constraint_violation';
  end if;
  if exists (
    select from (
      select low, lag(high) over (partition by tree, parent order by low) as before
      from tree.node where (tree, parent) in (select tree, parent from changed)
      union all
      select low, lag(high) over (partition by tree order by low)
      from tree.node where parent is null and tree in (select tree from changed where parent is null)
    ) as siblings where before > low
  ) then
    raise exception 'two siblings overlap' using errcode = 'integrity_constraint_violation';
  end if;
  return null;
end $$;
create trigger node_shape_on_insert after insert on tree.node referencing new table as changed
  for each statement execute function tree.check_shape();
create trigger node_shape_on_update after update on tree.node referencing new table as changed
  for each statement execute function tree.check_shape();

grant select on all tables in schema tree to gw_read, gw_write;
grant insert, update on tree.node to gw_write;
grant insert, update, delete on tree.edge to gw_write;
grant update on tree.tree to gw_write;
`,
}
