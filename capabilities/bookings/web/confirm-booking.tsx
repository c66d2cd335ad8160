import { useState } from 'react'
import { useBookletChoice, WhichBooklet } from '#capabilities/participants/web/which-booklet.tsx'
import { HowUsed } from '#capabilities/keeping/web/how-used.tsx'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { ProblemNotice } from '#platform/web/parts/states.tsx'
import { useWords } from '#platform/web/words.ts'
import type { BookableDay, Slot } from './bookable-day.ts'
import { bookingWords } from './booking-words.ts'
import { HouseRules } from './house-rules.tsx'
import { RepeatedOutcomes } from './repeated-outcomes.tsx'
import { useBook } from './use-book.ts'

type Props = { readonly day: BookableDay; readonly row: readonly Slot[] }

/** How long, how often, the house rules, and one tap. */
export function ConfirmBooking({ day, row }: Props) {
  const words = useWords(bookingWords)
  const [count, setCount] = useState(1)
  const [weeks, setWeeks] = useState(1)
  const [accepted, setAccepted] = useState(day.houseRules.length === 0)
  const choice = useBookletChoice()
  const book = useBook(day, choice.booklet)
  const chosen = row.slice(0, count)
  const [first, last] = [chosen[0], chosen.at(-1)]
  if (!first || !last) return null
  if (book.outcomes) return <RepeatedOutcomes outcomes={book.outcomes} receipts={book.receipts} />
  const isFull = chosen.some((slot) => slot.free === 0)
  const times = { from: first.from, to: last.to, rulesAccepted: accepted }
  const send = () =>
    weeks === 1
      ? book.once({ ...times, mayWait: isFull })
      : void book.weekly({ ...times, mayWait: true }, weeks)
  return (
    <Stack>
      {row.length > 1 ? (
        <Field label={words.howLong}>
          <Select
            value={String(count)}
            onChange={(value) => setCount(Number(value))}
            options={row.map((_, at) => ({ value: String(at + 1), label: words.hours(at + 1) }))}
          />
        </Field>
      ) : null}
      <Weeks day={day} weeks={weeks} onChange={setWeeks} />
      <WhichBooklet choice={choice} />
      <HouseRules rules={day.houseRules} accepted={accepted} onAccept={setAccepted} />
      <HowUsed about="bookings.booking" />
      <ProblemNotice problem={book.problem} />
      <Button tone="main" wide busy={book.busy} disabled={!accepted} onPress={send}>
        {isFull && weeks === 1 ? words.wait : words.confirm} {first.from}–{last.to}
      </Button>
    </Stack>
  )
}

const mostWeeks = 12

/** Once, or the same time of several weeks, as far ahead as may be booked. */
function Weeks(props: {
  readonly day: BookableDay
  readonly weeks: number
  readonly onChange: (weeks: number) => void
}) {
  const words = useWords(bookingWords)
  const most = Math.min(mostWeeks, Math.floor(props.day.daysAhead / 7) + 1)
  if (most < 2) return null
  return (
    <Field label={words.howOften}>
      <Select
        value={String(props.weeks)}
        onChange={(value) => props.onChange(Number(value))}
        options={Array.from({ length: most }, (_, at) => ({
          value: String(at + 1),
          label: at === 0 ? words.once : words.weekly(at + 1),
        }))}
      />
    </Field>
  )
}
