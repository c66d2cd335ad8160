import type { Migration } from '#platform/database/migration.ts'

export const creditCodeMigration: Migration = {
  name: '20261130-48-credit-code',
  why: 'A firm or body is known by its unified social credit code, which no two standing organisations share.',
  up: `
alter table organisations.organisation add column credit_code text;
create unique index organisation_credit_code_once on organisations.organisation (credit_code) where ended_on is null;
`,
}
