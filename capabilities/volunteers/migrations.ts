import { volunteersMigration } from './migrations/20261130-51-volunteers.ts'

/** Every change of this capability's tables, oldest first. */
export const volunteersMigrations = [volunteersMigration] as const
