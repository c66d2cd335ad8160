import type { Migration } from '#platform/database/migration.ts'

export const slipsMigration: Migration = {
  name: '20261130-85-slips',
  why: 'A deed that was taken down for somebody without a phone is found again by the code on their slip.',
  up: `
alter table points.claim add column slip text, add column taken_by text;
create unique index claim_slip on points.claim (slip) where slip is not null;
`,
}
