import { mediationMigration } from './migrations/20261130-68-mediation.ts'

/** Every change of this capability's tables, oldest first. */
export const mediationMigrations = [mediationMigration] as const
