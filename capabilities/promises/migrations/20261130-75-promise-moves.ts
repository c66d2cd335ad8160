import type { Migration } from '#platform/database/migration.ts'

export const promiseMovesMigration: Migration = {
  name: '20261130-75-promise-moves',
  why: 'A promised day can be moved before it has come; the day first promised stays beside the one in force.',
  up: `
alter table promises.promise add column first_due_on date;
update promises.promise set first_due_on = due_on;
alter table promises.step add column due_on date;
`,
}
