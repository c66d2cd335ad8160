import type { Migration } from '#platform/database/migration.ts'

export const wordsOfPartiesMigration: Migration = {
  name: '20261129-90-words-of-parties',
  why: 'Who was asked in, had a case before, or took it down finds it by its words too, as in the list itself.',
  up: `
create or replace function cases.with_words(wanted integer[], most integer) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp
as $$
  select w.case_id from cases.case_words w
  where w.prints operator(pg_catalog.@>) wanted
    and (w.place_at <@ (select access.place_reach()) or w.organisation_at <@ (select access.organisation_reach())
      or exists (select from cases.case_party p
        where p.case_id = w.case_id and p.organisation_at <@ (select access.organisation_reach()))
      or exists (select from cases.case_list c where c.case_id = w.case_id and c.told_by = (select access.person())))
  order by w.received_at desc limit least(most, 2000)
$$;
`,
}
