import { bookingsMigration } from './migrations/20261129-45-bookings.ts'
import { bookingsInBookletsMigration } from './migrations/20261130-80-bookings-in-booklets.ts'
import { bookingsAheadMigration } from './migrations/20261130-88-bookings-ahead.ts'

/** Every change of this capability's tables, oldest first. */
export const bookingsMigrations = [
  bookingsMigration,
  bookingsInBookletsMigration,
  bookingsAheadMigration,
] as const
