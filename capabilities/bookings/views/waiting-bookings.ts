import { comingDays, standsAt, thatWait, type Waits } from '#platform/operations/waiting.ts'
import { houseCalendar } from '#platform/time/house-calendar.ts'
import { stewardRoles } from '../access.ts'

const calendar = houseCalendar()

type Row = { readonly ahead: number; readonly bookableIds: readonly string[] }

/** Bookings of the days ahead at stations of one's own place; how many, never whose. */
export const waitingBookings: Waits = async (tx, { actor, now }) => {
  const { places, organisations } = standsAt(actor, stewardRoles)
  const { from, to, say } = comingDays(now, calendar)
  const { rows } = await tx.query<Row>(
    `select count(*)::int as ahead, coalesce(array_agg(distinct k.bookable_id::text), '{}') as "bookableIds"
     from bookings.booking k join bookings.bookable b on b.bookable_id = k.bookable_id
     where k.on_day between $1 and $2 and k.status = 'booked'
       and (b.place_id = any ($3::text[]) or b.organisation_id = any ($4::text[]))`,
    [from, to, places, organisations],
  )
  const { ahead, bookableIds } = rows[0] ?? { ahead: 0, bookableIds: [] }
  return thatWait([
    {
      matter: 'bookings.ahead',
      zh: `${say.zh}的预约`,
      en: `Bookings ${say.en}`,
      count: ahead,
      href: bookableIds.length === 1 ? `/desk/bookings/${bookableIds[0]}` : '/desk/stations',
    },
  ])
}
