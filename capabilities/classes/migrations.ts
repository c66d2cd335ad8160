import { classesMigration } from './migrations/20261130-63-classes.ts'

/** Every change of this capability's tables, oldest first. */
export const classesMigrations = [classesMigration] as const
