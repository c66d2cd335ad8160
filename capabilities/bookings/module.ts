import { capability } from '#platform/operations/module.ts'
import { bookingsContract } from './contract.ts'
import { bookingsCopies } from './copies.ts'
import { bookingsKept } from './keeps.ts'
import { bookingFigures } from './figures.ts'
import { letClosedBookletsGo } from './jobs/let-closed-booklets-go.ts'
import { arriveBooking } from './operations/arrive-booking.ts'
import { book } from './operations/book.ts'
import { bookRepeatedly } from './operations/book-repeatedly.ts'
import { cancelBooking } from './operations/cancel-booking.ts'
import { changeBookable } from './operations/change-bookable.ts'
import { getBookableDay } from './operations/get-bookable-day.ts'
import { getMyBooking } from './operations/get-my-booking.ts'
import { getMyBookingCalendar } from './operations/get-my-booking-calendar.ts'
import { keepBooking } from './operations/keep-booking.ts'
import { listBookables } from './operations/list-bookables.ts'
import { listDayBookings } from './operations/list-day-bookings.ts'
import { listMyBookings } from './operations/list-my-bookings.ts'
import { offerBookable } from './operations/offer-bookable.ts'
import { releaseBooking } from './operations/release-booking.ts'
import { withdrawBookable } from './operations/withdraw-bookable.ts'
import { bookableView } from './views/bookable-view.ts'
import { bookingView } from './views/booking-view.ts'
import { bookletView } from './views/booklet-view.ts'
import { waitingBookings } from './views/waiting-bookings.ts'

/** Bookings: units, rooms and seats at stations, each taken by one at a time. */
export const bookings = capability({
  name: 'bookings',
  streams: {
    'bookable:': 'shared',
    'bookings:': 'shared',
    'booking-': 'person',
    'booking-series:': 'person',
  },
  contract: bookingsContract,
  operations: {
    listBookables,
    getBookableDay,
    book,
    bookRepeatedly,
    getMyBooking,
    listMyBookings,
    getMyBookingCalendar,
    keepBooking,
    cancelBooking,
    arriveBooking,
    releaseBooking,
    listDayBookings,
    offerBookable,
    changeBookable,
    withdrawBookable,
  },
  views: [bookableView, bookingView, bookletView],
  figures: bookingFigures,
  jobs: [letClosedBookletsGo],
  keeps: Object.values(bookingsKept),
  copies: bookingsCopies,
  waits: waitingBookings,
})
