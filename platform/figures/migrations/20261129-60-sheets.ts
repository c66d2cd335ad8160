import type { Migration } from '#platform/database/migration.ts'

export const figureSheetsMigration: Migration = {
  name: '20261129-60-sheets',
  why: 'Distinct counts keep many cells: they get rows of their own, so that nobody reads past them. Definitions are noted with their day.',
  up: `
-- 0: counters; 1: cells of distinct counts.
alter table figure.fact add column sheet integer not null default 0 check (sheet in (0, 1));
alter table figure.fact drop constraint fact_pkey;
alter table figure.fact add primary key (tree, node, sheet, month);

drop function figure.facts_in_reach(text, text, text[], date[], boolean);
create function figure.facts_in_reach(
  of_tree text, asked text, nodes text[], months date[], is_sliced boolean, of_sheet integer
)
returns table (at integer, payload bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select g.at::integer, case when is_sliced then f.payload else substring(f.payload for f.all_bytes) end
  from unnest(nodes, months) with ordinality as g(node, month, at)
  join figure.fact f on f.tree = of_tree and f.node = g.node and f.sheet = of_sheet and f.month = g.month
  where tree.position(of_tree, asked)
    <@ case of_tree when 'place' then access.place_reach() else access.organisation_reach() end
$$;
revoke execute on function figure.facts_in_reach(text, text, text[], date[], boolean, integer) from public;
grant execute on function figure.facts_in_reach(text, text, text[], date[], boolean, integer) to gw_read, gw_write;

-- Since when this house counts a figure in the way of a version.
create table figure.definition (
  id text not null,
  version integer not null check (version >= 1),
  definition text not null,
  noted_at timestamptz not null default clock_timestamp(),
  primary key (id, version, definition)
);
insert into figure.definition (id, version, definition)
select id, 1, definition from figure.figure_code where definition <> '';
grant select on figure.definition to gw_read, gw_write;
grant insert on figure.definition to gw_write;
`,
}
