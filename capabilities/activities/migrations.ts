import { activitiesMigration } from './migrations/20261130-62-activities.ts'
import { signUpsInBookletsMigration } from './migrations/20261130-80-sign-ups-in-booklets.ts'

/** Every change of this capability's tables, oldest first. */
export const activitiesMigrations = [activitiesMigration, signUpsInBookletsMigration] as const
