import type { Migration } from '#platform/database/migration.ts'

export const kindsAlongTimeMigration: Migration = {
  name: '20261130-99-kinds-along-time',
  why: 'Several kinds at once are told apart within the index along time: cases of other kinds are no longer fetched to be left out.',
  up: `
drop index cases.case_live_time;
create index case_live_time on cases.case_list (received_at, place_at, organisation_at, kind) where is_live;
`,
}
