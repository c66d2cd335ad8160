import { bookletOf, holdsBooklet } from '#platform/access/booklet.ts'
import { upFrom } from '#platform/access/line.ts'
import {
  type AccessRule,
  anyOf,
  type Located,
  house,
  everyone,
  anyStaff,
  actsThereAs,
} from '#platform/access/rule.ts'
import { receiptStream } from './events.ts'

/** Roles that run what can be booked. */
export const stewardRoles = upFrom('gridLead')

/** Those who run what can be booked where their posts reach. */
const steward: AccessRule<Located> = actsThereAs(...stewardRoles)

/** A booking, in whose booklet it is kept if in any, and where it is. */
export type BookingSubject = Located & { readonly bookingId: string; readonly participantId: string | null }

/** Whoever holds the receipt of this booking, or of the booklet it is kept in. */
const visitor: AccessRule<Omit<BookingSubject, keyof Located>> = (actor, { bookingId, participantId }) =>
  actor.kind === 'resident' &&
  (actor.stream === receiptStream(bookingId) ||
    (participantId !== null && bookletOf(actor) === participantId))

export const bookingsAccess = {
  everyone,
  staff: anyStaff,
  keep: anyOf(house, steward),
  visitorOrSteward: anyOf<BookingSubject>(house, visitor, steward),
  visitor,
  booklet: holdsBooklet,
}
