import { peopleMigration } from './migrations/20261121-30-people.ts'
import { firstRunMigration } from './migrations/20261121-31-first-run.ts'
import { auditListMigration } from './migrations/20261121-32-audit-list.ts'

/** Every change of this capability's tables, oldest first. */
export const peopleMigrations = [peopleMigration, firstRunMigration, auditListMigration] as const
