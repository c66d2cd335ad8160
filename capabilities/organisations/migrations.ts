import { organisationsMigration } from './migrations/20261121-20-organisations.ts'
import { creditCodeMigration } from './migrations/20261130-48-credit-code.ts'

/** Every change of this capability's tables, oldest first. */
export const organisationsMigrations = [organisationsMigration, creditCodeMigration] as const
