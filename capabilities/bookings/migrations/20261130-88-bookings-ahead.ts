import type { Migration } from '#platform/database/migration.ts'

export const bookingsAheadMigration: Migration = {
  name: '20261130-88-bookings-ahead',
  why: 'The morning’s digest finds the bookings of the coming days without reading all that ever were.',
  up: `
create index booking_ahead on bookings.booking (on_day) where status = 'booked';
create index bookable_organisation on bookings.bookable (organisation_id);
create index bookable_place on bookings.bookable (place_id);
`,
}
