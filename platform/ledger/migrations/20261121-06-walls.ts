export const wallsMigration = {
  name: '20261121-06-walls',
  why: 'A reader sees the entries of the places and organisations in reach, and nobody else’s, whatever the query says.',
  up: `
alter table ledger.entry enable row level security;
alter table ledger.entry force row level security;
create policy entry_write on ledger.entry for all to gw_write using (true) with check (true);
create policy entry_read on ledger.entry for select to gw_read using (
  tree.position('place', place) <@ (select access.place_reach())
  or tree.position('organisation', organisation) <@ (select access.organisation_reach())
  or (select access.holds('auditAdministrator'))
);
grant select on ledger.entry to gw_read;
`,
}
