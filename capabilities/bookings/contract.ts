import { everyKind, staffKinds } from '#platform/access/actor.ts'
import * as z from 'zod/mini'
import { contract } from '#platform/operations/contract.ts'
import { Clock, ClockEnd, DayOn, Id, TextFile, text } from '#platform/operations/fields.ts'
import { bookingsProblems as problems } from './problems.ts'
import { Bookable, BookingShape, Offer, RepeatedBooking, Times } from './shapes.ts'

/** The booklet it is kept in, whose receipt is shown. */
const InBooklet = { participantId: z.optional(Id) }
/** Which of a booklet’s bookings; a booking’s own receipt names it already. */
const OwnBooking = { bookingId: z.optional(Id) }
const Secret = z.string().check(z.regex(/^[0-9a-f]{32}$/))

/** A booking as it stands in lists of one's own. */
const BookingAtStation = {
  ...BookingShape.shape,
  name: z.string(),
  stationId: z.string(),
  stationName: z.string(),
}

/** Every operation of bookings: what can be booked, booking and waiting, coming, and the stewards' day. */
export const bookingsContract = contract({
  listBookables: {
    method: 'GET',
    path: '/api/bookables',
    summary: 'What can be booked at a station, with its rules',
    actors: everyKind,
    input: z.strictObject({ stationId: Id }),
    output: z.object({ bookables: z.array(Bookable), abilities: z.array(z.string()) }),
    problems: [],
  },
  getBookableDay: {
    method: 'GET',
    path: '/api/bookables/:bookableId/days/:on',
    summary: 'One day of something bookable: its slots and how many units are free in each',
    actors: everyKind,
    input: z.strictObject({ bookableId: Id, on: DayOn }),
    output: z.object({
      ...Bookable.shape,
      on: z.string(),
      slots: z.array(
        z.object({ from: Clock, to: ClockEnd, free: z.number(), waiting: z.number(), isPast: z.boolean() }),
      ),
    }),
    problems: [],
  },
  book: {
    method: 'POST',
    path: '/api/bookables/:bookableId/bookings',
    summary:
      'Book a unit for some slots, or wait in line; the receipt that the phone made opens it, and a booklet keeps it if one is named',
    actors: everyKind,
    input: z.strictObject({
      bookableId: Id,
      bookingId: Id,
      receipt: Secret,
      /** A secret the phone keeps, so that one phone has its turn and not all of them; only a hash is kept. */
      holder: Secret,
      ...InBooklet,
      ...Times,
      rulesAccepted: z.boolean(),
      mayWait: z.boolean(),
    }),
    output: BookingShape,
    problems: [
      problems.idTaken,
      problems.withdrawn,
      problems.past,
      problems.tooFarAhead,
      problems.notOpen,
      problems.notASlot,
      problems.acrossMidnight,
      problems.tooLong,
      problems.bookletStopped,
      problems.enoughForToday,
      problems.rulesNotRead,
      problems.full,
    ],
    rate: 'intake',
  },
  bookRepeatedly: {
    method: 'POST',
    path: '/api/bookables/:bookableId/repeated-bookings',
    summary: 'Book the same time of several weeks; for each it is said whether one has it, waits, or cannot',
    actors: everyKind,
    input: z.strictObject({
      bookableId: Id,
      seriesId: Id,
      holder: Secret,
      ...InBooklet,
      ...Times,
      /** One for each week, the first one's day being `on`; each has a receipt of its own. */
      bookings: z
        .array(z.strictObject({ bookingId: Id, receipt: Secret }))
        .check(z.minLength(2), z.maxLength(12)),
      rulesAccepted: z.boolean(),
      mayWait: z.boolean(),
    }),
    output: z.object({ seriesId: z.string(), bookings: z.array(RepeatedBooking) }),
    problems: [problems.idTaken, problems.withdrawn, problems.bookletStopped, problems.rulesNotRead],
    rate: 'intake',
  },
  getMyBooking: {
    method: 'GET',
    path: '/api/my-booking',
    summary: 'The booking that a receipt opens',
    actors: ['resident'],
    input: z.strictObject(OwnBooking),
    output: z.object({
      ...BookingAtStation,
      houseRules: Offer.shape.houseRules,
      guides: Offer.shape.guides,
      feeFen: z.number(),
      abilities: z.array(z.string()),
    }),
    problems: [],
  },
  listMyBookings: {
    method: 'GET',
    path: '/api/my-bookings',
    summary: 'What the booklet’s owner has booked: what is to come, and the last month',
    actors: ['resident'],
    input: z.strictObject({}),
    output: z.object({ bookings: z.array(z.object(BookingAtStation)) }),
    problems: [],
  },
  getMyBookingCalendar: {
    method: 'GET',
    path: '/api/my-booking/calendar',
    summary: 'One’s own booking as iCalendar, to be put into a calendar once',
    actors: ['resident'],
    input: z.strictObject(OwnBooking),
    output: TextFile,
    problems: [],
  },
  keepBooking: {
    method: 'POST',
    path: '/api/bookables/:bookableId/days/:on/bookings/:bookingId/keep',
    summary: 'Put a booking made before, whose receipt is shown with it, into the booklet that is shown',
    actors: ['resident'],
    input: z.strictObject({ bookableId: Id, on: DayOn, bookingId: Id, receipt: Secret }),
    output: BookingShape,
    problems: [problems.keptElsewhere, problems.over, problems.enoughForToday],
  },
  cancelBooking: {
    method: 'POST',
    path: '/api/bookables/:bookableId/days/:on/bookings/:bookingId/cancel',
    summary: 'Give a booking back; whoever waits first and fits moves up',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({ bookableId: Id, on: DayOn, bookingId: Id }),
    output: BookingShape,
    problems: [problems.over],
  },
  arriveBooking: {
    method: 'POST',
    path: '/api/bookables/:bookableId/days/:on/bookings/:bookingId/arrive',
    summary: 'Say that one has come; the visitor chooses to, nobody must',
    actors: ['resident', ...staffKinds],
    input: z.strictObject({ bookableId: Id, on: DayOn, bookingId: Id }),
    output: BookingShape,
    problems: [problems.over, problems.notYetTime],
  },
  releaseBooking: {
    method: 'POST',
    path: '/api/bookables/:bookableId/days/:on/bookings/:bookingId/release',
    summary: 'Free a unit nobody came for; whoever waits moves up, and nothing is held against anyone',
    actors: staffKinds,
    input: z.strictObject({ bookableId: Id, on: DayOn, bookingId: Id }),
    output: BookingShape,
    problems: [problems.over, problems.notYetTime],
  },
  listDayBookings: {
    method: 'GET',
    path: '/api/bookables/:bookableId/days/:on/bookings',
    summary: 'The stewards’ day: units, times and states, by number and without names',
    actors: staffKinds,
    input: z.strictObject({ bookableId: Id, on: DayOn }),
    output: z.object({
      ...Bookable.shape,
      on: z.string(),
      bookings: z.array(z.object({ ...BookingShape.shape, number: z.string() })),
    }),
    problems: [],
  },
  offerBookable: {
    method: 'POST',
    path: '/api/bookables',
    summary: 'Let something at a station be booked',
    actors: staffKinds,
    input: z.strictObject({ bookableId: Id, stationId: Id, ...Offer.shape }),
    output: Bookable,
    problems: [problems.idTaken, problems.unknownStation, problems.hoursOverlap],
  },
  changeBookable: {
    method: 'POST',
    path: '/api/bookables/:bookableId/change',
    summary: 'Change what is booked and its rules; bookings made before keep what they were promised',
    actors: staffKinds,
    input: z.strictObject({ bookableId: Id, ...Offer.shape }),
    output: Bookable,
    problems: [problems.withdrawn, problems.hoursOverlap, problems.unitsInUse],
  },
  withdrawBookable: {
    method: 'POST',
    path: '/api/bookables/:bookableId/withdraw',
    summary: 'Take it out of booking; bookings made before stand',
    actors: staffKinds,
    input: z.strictObject({ bookableId: Id, reason: text(2, 200) }),
    output: Bookable,
    problems: [problems.withdrawn],
  },
})
