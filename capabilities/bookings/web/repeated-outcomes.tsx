import { useSay } from '#platform/web/language.ts'
import { ButtonLink } from '#platform/web/parts/button.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { DayText } from '#platform/web/parts/moment.tsx'
import { Row, Rows } from '#platform/web/parts/rows.tsx'
import { StatusTag } from '#platform/web/parts/status-tag.tsx'
import { useWords } from '#platform/web/words.ts'
import { bookingWords } from './booking-words.ts'
import { pathOfBooking } from './kept-bookings.ts'
import type { Outcomes } from './use-book.ts'

const tones = { booked: 'good', waiting: 'info', refused: 'still' } as const

type Props = {
  readonly outcomes: Outcomes
  readonly receipts: (bookingId: string) => string | undefined
}

/** Week by week: which one has, where one waits, and which could not be and why. */
export function RepeatedOutcomes({ outcomes, receipts }: Props) {
  const words = useWords(bookingWords)
  const say = useSay()
  const got = outcomes.filter(({ outcome }) => outcome === 'booked').length
  return (
    <Stack>
      <p role="status">{words.gotOf(got, outcomes.length)}</p>
      <Rows label={words.weeks}>
        {outcomes.map(({ bookingId, on, outcome, why }) => {
          const receipt = receipts(bookingId)
          const isHeld = outcome !== 'refused' && receipt !== undefined
          return (
            <Row
              key={bookingId}
              {...(isHeld ? { href: pathOfBooking(receipt) } : {})}
              title={<DayText day={on} />}
              note={why === null ? undefined : say(why)}
              end={<StatusTag tone={tones[outcome]} word={words.outcome(outcome)} />}
            />
          )
        })}
      </Rows>
      <ButtonLink href="/bookings" icon="calendar" wide>
        {words.mine}
      </ButtonLink>
    </Stack>
  )
}
