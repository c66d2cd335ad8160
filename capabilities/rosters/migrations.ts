import { rostersMigration } from './migrations/20261130-58-rosters.ts'
import { shiftsAheadMigration } from './migrations/20261130-89-shifts-ahead.ts'

/** Every change of this capability's tables, oldest first. */
export const rostersMigrations = [rostersMigration, shiftsAheadMigration] as const
