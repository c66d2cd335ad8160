import type { Migration } from '#platform/database/migration.ts'

export const fewAndCrowdsMigration: Migration = {
  name: '20261130-83-few-and-crowds',
  why: 'Organisations, places and helpers are counted right to the one: their finer cells get rows of their own beside those of crowds.',
  up: `
-- 0: counters; 1: cells of distinct counts of crowds; 2: of few.
alter table figure.fact drop constraint fact_sheet_check;
alter table figure.fact add constraint fact_sheet_check check (sheet in (0, 1, 2));

-- Rows of several sheets are read in one journey.
drop function figure.facts_in_reach(text, text, text[], date[], boolean, integer);
create function figure.facts_in_reach(
  of_tree text, asked text, nodes text[], months date[], sheets integer[], is_sliced boolean
)
returns table (at integer, payload bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select g.at::integer, case when is_sliced then f.payload else substring(f.payload for f.all_bytes) end
  from unnest(nodes, months, sheets) with ordinality as g(node, month, sheet, at)
  join figure.fact f on f.tree = of_tree and f.node = g.node and f.sheet = g.sheet and f.month = g.month
  where tree.position(of_tree, asked)
    <@ case of_tree when 'place' then access.place_reach() else access.organisation_reach() end
$$;
revoke execute on function figure.facts_in_reach(text, text, text[], date[], integer[], boolean) from public;
grant execute on function figure.facts_in_reach(text, text, text[], date[], integer[], boolean) to gw_read, gw_write;
`,
}
