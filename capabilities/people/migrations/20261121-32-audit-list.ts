import type { Migration } from '#platform/database/migration.ts'

export const auditListMigration: Migration = {
  name: '20261121-32-audit-list',
  why: 'The audit administrator is checked once for the whole list; a policy asked for every entry took seconds on a year of work.',
  up: `
create function people.audit_entries(type_prefix text, day date, before_xid xid8, before_seq bigint, most integer)
returns table (xid text, seq text, at timestamptz, type text, stream text, actor text, place text, organisation text, subject text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp
as $$
begin
  if not access.holds('auditAdministrator') then return; end if;
  return query
    select e.xid::text, e.seq::text, e.at, e.type, e.stream, e.actor, e.place, e.organisation, e.subject
    from ledger.entry e
    where (before_xid is null or (e.xid, e.seq) < (before_xid, before_seq))
      and (type_prefix is null or starts_with(e.type, type_prefix))
      and (day is null or e.occurred_on = day)
    order by e.xid desc, e.seq desc limit most;
end $$;
revoke execute on function people.audit_entries(text, date, xid8, bigint, integer) from public;
grant execute on function people.audit_entries(text, date, xid8, bigint, integer) to gw_read;
`,
}
