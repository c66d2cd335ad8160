import type { Migration } from '#platform/database/migration.ts'

export const rareInTheInboxMigration: Migration = {
  name: '20261130-49-rare-in-the-inbox',
  why: 'What few open cases have is found by itself, instead of walking past all the others.',
  up: `
create index case_live_supervised on cases.case_list (received_at) where is_live and is_supervised;
create index case_live_stopped on cases.case_list (received_at) where is_live and is_stopped;
create index case_live_channel on cases.case_list (channel, status, received_at) where is_live;
`,
}
