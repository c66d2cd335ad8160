import { exchangeMigration } from './migrations/20261130-56-exchange.ts'
import { helpersMigration } from './migrations/20261130-82-exchange-helpers.ts'

/** Every change of this capability's tables, oldest first. */
export const exchangeMigrations = [exchangeMigration, helpersMigration] as const
