import type { Migration } from '#platform/database/migration.ts'

export const figureLagMigration: Migration = {
  name: '20261121-08-lag',
  why: 'How far the figures lag behind is the same for every reader, so it is not looked up through a reader’s walls.',
  up: `
create function figure.lag_seconds() returns double precision
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select greatest(0, coalesce((
    select extract(epoch from clock_timestamp() - e.at) from figure.cursor c, lateral (
      select at from ledger.entry where (xid, seq) > (c.xid, c.seq) order by entry.xid, entry.seq limit 1
    ) e where c.name = 'projector'
  ), 0))::double precision
$$;
revoke execute on function figure.lag_seconds() from public;
grant execute on function figure.lag_seconds() to gw_read, gw_write;
`,
}
