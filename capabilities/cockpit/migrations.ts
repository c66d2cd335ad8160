import { figureUsesMigration } from './migrations/20261130-76-figure-uses.ts'

/** Every change of this capability's tables, oldest first. */
export const cockpitMigrations = [figureUsesMigration] as const
