import type { Migration } from '#platform/database/migration.ts'

export const learningCertificatesMigration: Migration = {
  name: '20261130-87-learning-certificates',
  why: 'Certificates may be revoked or replaced by a newer one, and whoever checks them learns it; progress is told in one place for all.',
  up: `
drop table learning.import_progress;

alter table learning.certificate
  add column ended_on date,
  add column ended_by text check (ended_by in ('revoked', 'replaced')),
  add column reason text;

drop function learning.own_certificates();
create function learning.own_certificates()
returns table (certificate_id uuid, code text, programme_id uuid, programme_title text, hours integer, given_on date,
  secret_id uuid, ended_on date, ended_by text, reason text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select c.certificate_id, c.code, c.programme_id, p.title, c.hours, c.given_on, c.secret_id, c.ended_on, c.ended_by, c.reason
  from learning.certificate c join learning.programme p on p.programme_id = c.programme_id
  where c.participant_id = (select learning.own_booklet())
$$;

drop function learning.certificate_with(text);
create function learning.certificate_with(wanted text)
returns table (programme_title text, organisation_id text, hours integer, given_on date, secret_id uuid, ended_on date, ended_by text)
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select p.title, p.organisation_id, c.hours, c.given_on, c.secret_id, c.ended_on, c.ended_by
  from learning.certificate c join learning.programme p on p.programme_id = c.programme_id where c.code = wanted
$$;
revoke execute on function learning.own_certificates(), learning.certificate_with(text) from public;
grant execute on function learning.own_certificates(), learning.certificate_with(text) to gw_read, gw_write;
`,
}
