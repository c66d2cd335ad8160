import type { ReactNode } from 'react'
import { dayOf } from '#platform/time/instant.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { RemindersChoice } from '#platform/web/parts/reminder.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { EmptyState } from '#platform/web/parts/states.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useWords } from '#platform/web/words.ts'
import { bookingWords, statusTones } from './booking-words.ts'
import { Soon } from './resident-soon.tsx'
import { type KeptBooking, pathOfBooking, useBookings } from './kept-bookings.ts'
import { useMyBooking } from './use-my-booking.ts'

/** The bookings kept on this phone: those to come, the next one first, then those that are over. */
export function ResidentBookings() {
  const words = useWords(bookingWords)
  const today = dayOf(useNow())
  const bookings = useBookings().toSorted((one, other) => momentOf(one).localeCompare(momentOf(other)))
  const ahead = bookings.filter(({ on }) => on >= today)
  const past = bookings.filter(({ on }) => on < today).toReversed()
  return (
    <>
      <TopBar title={words.mine} back="/near" />
      <Page title={words.mine} lead={words.mineLead}>
        {bookings.length === 0 ? (
          <EmptyState
            icon="calendar"
            title={words.mineEmpty}
            note={words.mineEmptyNote}
            action={
              <ButtonLink href="/near" icon="pin">
                {words.near}
              </ButtonLink>
            }
          />
        ) : (
          <Stack>
            <Soon />
            {ahead.length === 0 ? null : (
              <Rows label={words.mine}>
                {ahead.map((booking) => (
                  <Ahead key={booking.bookingId} booking={booking} />
                ))}
              </Rows>
            )}
            {past.length === 0 ? null : (
              <>
                <h2>{words.pastOnes}</h2>
                <Rows label={words.pastOnes}>
                  {past.map((booking) => (
                    <BookingRow key={booking.bookingId} booking={booking} />
                  ))}
                </Rows>
              </>
            )}
            <RemindersChoice />
          </Stack>
        )}
      </Page>
    </>
  )
}

const momentOf = ({ on, from }: KeptBooking): string => `${on} ${from}`

type RowProps = { readonly booking: KeptBooking }

/** One to come, and how it stands as far as the house can be asked. */
function Ahead({ booking }: RowProps) {
  const words = useWords(bookingWords)
  const { data } = useMyBooking(booking.receipt)
  return (
    <BookingRow
      booking={booking}
      status={data ? <StatusTag tone={statusTones[data.status]} word={words.states(data.status)} /> : null}
    />
  )
}

function BookingRow({ booking, status = null }: RowProps & { readonly status?: ReactNode }) {
  return (
    <Row
      href={pathOfBooking(booking.receipt)}
      title={booking.name}
      note={booking.stationName}
      end={
        <>
          {status} <DayText day={booking.on} /> <span className="figures">{booking.from}</span>
        </>
      }
    />
  )
}
