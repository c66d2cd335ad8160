import { placesMigration } from './migrations/20261121-10-places.ts'
import { placesProgressMigration } from './migrations/20261130-87-places-progress.ts'

/** Every change of this capability's tables, oldest first. */
export const placesMigrations = [placesMigration, placesProgressMigration] as const
