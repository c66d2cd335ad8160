import { activitiesContract } from '#capabilities/activities/contract.ts'
import { pathOfSignUpIn } from '#capabilities/activities/web/kept-sign-ups.ts'
import { bookingsContract } from '#capabilities/bookings/contract.ts'
import { pathOfBookingIn } from '#capabilities/bookings/web/kept-bookings.ts'
import type { OutputOf } from '#platform/operations/contract.ts'
import { addMinutes, type Instant, startOfDay } from '#platform/time/instant.ts'
import { minutesOf } from '#platform/time/opening-hours.ts'
import { useLive } from '#platform/web/live.ts'
import { Card, Stack } from '#platform/web/parts/layout.tsx'
import { Moment } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { ErrorState, Skeleton } from '#platform/web/parts/states.tsx'
import { StatusTag, type Tone } from '#platform/web/parts/status-tag.tsx'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { aheadWords } from './ahead-words.ts'

type SignUp = OutputOf<typeof activitiesContract.listMySignUps>['signUps'][number]
type Booking = OutputOf<typeof bookingsContract.listMyBookings>['bookings'][number]

/** One line: something signed up for or booked. */
type Line = {
  readonly key: string
  readonly href: string
  readonly at: Instant
  readonly until: Instant
  readonly title: string
  readonly place: string
  readonly tone: Tone
  readonly word: string
}

type Says = { readonly [Name in 'signUpStates' | 'bookingStates']: (status: string) => string } & {
  readonly calledOff: string
}

const tones: Readonly<Record<string, Tone>> = { signed: 'good', booked: 'good', waiting: 'info' }

function signUpLine({ signUpId, status, activity }: SignUp, words: Says, receipt: string): Line {
  const isOff = activity.status === 'calledOff'
  return {
    key: signUpId,
    href: pathOfSignUpIn(signUpId, receipt),
    at: activity.startsAt,
    until: activity.endsAt,
    title: activity.title,
    place: [activity.placeName, activity.spot].filter(Boolean).join(' · '),
    tone: isOff ? 'late' : (tones[status] ?? 'still'),
    word: isOff ? words.calledOff : words.signUpStates(status),
  }
}

function bookingLine(booking: Booking, words: Says, receipt: string): Line {
  const { bookingId, status, on, from, to, name, stationName } = booking
  const atMinute = (clock: string) => addMinutes(startOfDay(on), minutesOf(clock))
  return {
    key: bookingId,
    href: pathOfBookingIn(bookingId, receipt),
    ...{ at: atMinute(from), until: atMinute(to), title: name, place: stationName },
    tone: tones[status] ?? 'still',
    word: words.bookingStates(status),
  }
}

/** What is signed up for and booked with this booklet, the next first; each opens its page, where it can be given back. */
export function BookletAhead({ receipt }: { readonly receipt: string }) {
  const words = useWords(aheadWords)
  const now = useNow()
  const signUps = useOperation(activitiesContract.listMySignUps, {}, { receipt })
  const bookings = useOperation(bookingsContract.listMyBookings, {}, { receipt })
  useLive(['ledger_grew'])
  const failed = [signUps, bookings].find(({ problem }) => problem !== null)
  if (failed?.problem) return <ErrorState problem={failed.problem} onRetry={failed.again} />
  if (!signUps.data || !bookings.data) return <Skeleton lines={2} block />
  const lines = [
    ...signUps.data.signUps.map((one) => signUpLine(one, words, receipt)),
    ...bookings.data.bookings.map((one) => bookingLine(one, words, receipt)),
  ].toSorted((one, other) => one.at.localeCompare(other.at))
  const ahead = lines.filter(({ until }) => until > now)
  const past = lines.filter(({ until }) => until <= now).toReversed()
  return (
    <Card title={words.ahead}>
      <Stack>
        <p className="soft">{ahead.length === 0 ? words.none : words.aheadNote}</p>
        {ahead.length === 0 ? null : <Lines label={words.ahead} lines={ahead} />}
        {past.length === 0 ? null : (
          <details>
            <summary>{words.past}</summary>
            <Lines label={words.past} lines={past} />
          </details>
        )}
      </Stack>
    </Card>
  )
}

const Lines = ({ label, lines }: { readonly label: string; readonly lines: readonly Line[] }) => (
  <Rows label={label}>
    {lines.map(({ key, href, at, title, place, tone, word }) => (
      <Row
        key={key}
        href={href}
        title={title}
        note={
          <>
            <Moment at={at} /> · {place}
          </>
        }
        end={<StatusTag tone={tone} word={word} />}
      />
    ))}
  </Rows>
)
