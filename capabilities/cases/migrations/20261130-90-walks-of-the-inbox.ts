import type { Migration } from '#platform/database/migration.ts'

export const walksOfTheInboxMigration: Migration = {
  name: '20261130-90-walks-of-the-inbox',
  why: 'A walk along time passes cases of others within the index, without fetching them; a new case enters fewer indexes.',
  up: `
drop index cases.case_live_time, cases.case_live_due, cases.case_live_status, cases.case_live_channel,
  cases.case_place, cases.case_organisation, cases.case_time, cases.case_done_time;
create index case_live_time on cases.case_list (received_at, place_at, organisation_at) where is_live;
create index case_live_due on cases.case_list (due_at, place_at, organisation_at) where is_live;
create index case_live_kind on cases.case_list (kind, received_at, place_at, organisation_at) where is_live;
create index case_live_status on cases.case_list (status, received_at, place_at, organisation_at) where is_live;
create index case_live_channel on cases.case_list (channel, status, received_at, place_at, organisation_at) where is_live;
create index case_done_place on cases.case_list (place_at, received_at) where not is_live;
create index case_done_organisation on cases.case_list (organisation_at, received_at) where not is_live;
create index case_done_time on cases.case_list (received_at, place_at, organisation_at) where not is_live;
`,
}
