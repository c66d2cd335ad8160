import { addDays, dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Reminder } from '#platform/web/parts/reminder.tsx'
import { useReminders } from '#platform/web/reminders.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useColon } from '#platform/web/use-colon.ts'
import { useWords } from '#platform/web/words.ts'
import { bookingWords } from './booking-words.ts'
import { type KeptBooking, useBookings } from './kept-bookings.ts'
import { useMyBooking } from './use-my-booking.ts'

/** What this phone has booked for today and tomorrow; nobody is sent anything, the phone itself remembers. */
export function Soon() {
  const { areWanted } = useReminders()
  const today = dayOf(useNow())
  const soon = useBookings()
    .filter(({ on }) => on === today || on === addDays(today, 1))
    .toSorted((one, other) => `${one.on}${one.from}`.localeCompare(`${other.on}${other.from}`))
  if (!areWanted) return null
  return soon.map((booking) => <OneSoon key={booking.bookingId} booking={booking} today={today} />)
}

type OneProps = { readonly booking: KeptBooking; readonly today: string }

/** Silent about a booking that was given back or used; without network what the phone remembers stands. */
function OneSoon({ booking, today }: OneProps) {
  const words = useWords(bookingWords)
  const colon = useColon()
  const language = useLanguage()
  const { data, problem } = useMyBooking(booking.receipt)
  const { bookingId, on, from, stationName } = booking
  if (!data && !problem) return null
  const status = data?.status ?? 'booked'
  if (status !== 'booked' && status !== 'waiting') return null
  const day = sayDay(on, today)[language]
  const say = status === 'booked' ? words.soon(day, from) : words.soonWaiting(day, from)
  return <Reminder lines={[{ id: bookingId, say: `${stationName}${colon}${say}` }]} />
}
