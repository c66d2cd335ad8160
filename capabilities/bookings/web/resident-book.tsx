import { useState } from 'react'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { sayDay } from '#platform/time/say-time.ts'
import { useLanguage } from '#platform/web/language.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Choice } from '#platform/web/parts/choice.tsx'
import { Field, FieldGroup } from '#platform/web/parts/field.tsx'
import { Select } from '#platform/web/parts/inputs.tsx'
import { Stack } from '#platform/web/parts/layout.tsx'
import { Page, TopBar } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { EmptyState, Skeleton } from '#platform/web/parts/states.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useLive } from '#platform/web/live.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { bookingsContract } from '../contract.ts'
import type { BookableDay, Slot } from './bookable-day.ts'
import { bookingWords } from './booking-words.ts'
import { ConfirmBooking } from './confirm-booking.tsx'

/** Pick a day, see what is free, book in two taps. */
export function ResidentBook({ params }: ScreenProps) {
  const words = useWords(bookingWords)
  const today = dayOf(useNow())
  const [on, setOn] = useState(today)
  const bookableId = params.bookableId ?? '-'
  const reading = useOperation(bookingsContract.getBookableDay, { bookableId, on }, { keep: true })
  useLive(['ledger_grew'])
  return (
    <>
      <TopBar
        title={reading.data?.name ?? words.book}
        back={reading.data ? `/station/${reading.data.stationId}` : '/near'}
      />
      <Show reading={reading}>
        {(day) => (
          <Page title={day.name} lead={`${day.stationName} · ${words.fee(day.feeFen)}`}>
            <Stack>
              <Days on={on} today={today} ahead={day.daysAhead} onChange={setOn} />
              {day.on === on ? (
                <Times key={on} day={day} onNextDay={() => setOn(addDays(today, 1))} />
              ) : (
                <Skeleton block />
              )}
            </Stack>
          </Page>
        )}
      </Show>
    </>
  )
}

function Days(props: {
  readonly on: string
  readonly today: string
  readonly ahead: number
  readonly onChange: (on: string) => void
}) {
  const words = useWords(bookingWords)
  const language = useLanguage()
  const days = Array.from({ length: props.ahead + 1 }, (_, at) => addDays(props.today, at))
  return (
    <Field label={words.chooseDay}>
      <Select
        value={props.on}
        onChange={props.onChange}
        options={days.map((day) => ({ value: day, label: sayDay(day, props.today)[language] }))}
      />
    </Field>
  )
}

/** What a day offers, if it is open and not over. */
function Times({ day, onNextDay }: { readonly day: BookableDay; readonly onNextDay: () => void }) {
  const words = useWords(bookingWords)
  if (day.slots.length === 0) return <EmptyState icon="calendar" title={words.closed} />
  if (day.slots.some((slot) => !slot.isPast)) return <Slots day={day} />
  return (
    <EmptyState
      icon="clock"
      title={words.dayOver}
      note={words.dayOverNote}
      action={<Button onPress={onNextDay}>{words.nextDay}</Button>}
    />
  )
}

/** The slots from a chosen one on, as long as they follow each other. */
function inARow(day: BookableDay, from: string): Slot[] {
  const start = day.slots.findIndex((slot) => slot.from === from)
  const row = day.slots.slice(start, start + day.mostSlots)
  const gap = row.findIndex((slot, at) => at > 0 && row[at - 1]?.to !== slot.from)
  return gap === -1 ? row : row.slice(0, gap)
}

function Slots({ day }: { readonly day: BookableDay }) {
  const words = useWords(bookingWords)
  const [from, setFrom] = useState<string | null>(null)
  const noteOf = (slot: Slot): string => {
    if (slot.free > 0) return words.free(slot.free)
    return slot.waiting > 0 ? `${words.full} · ${words.waiting(slot.waiting)}` : words.full
  }
  return (
    <Stack>
      <FieldGroup label={words.chooseTime}>
        <Choice
          value={from}
          onChange={setFrom}
          columns
          options={day.slots
            .filter((slot) => !slot.isPast)
            .map((slot) => ({
              value: slot.from,
              title: `${slot.from}–${slot.to}`,
              hint: noteOf(slot),
            }))}
        />
      </FieldGroup>
      {from === null ? null : <ConfirmBooking key={from} day={day} row={inARow(day, from)} />}
    </Stack>
  )
}
