import { participantsMigration } from './migrations/20261130-50-participants.ts'
import { bookletCodesMigration } from './migrations/20261130-81-booklet-codes.ts'

/** Every change of this capability's tables, oldest first. */
export const participantsMigrations = [participantsMigration, bookletCodesMigration] as const
