import { useState } from 'react'
import type { OutputOf } from '#platform/operations/contract.ts'
import { dayOf } from '#platform/time/instant.ts'
import { useLive } from '#platform/web/live.ts'
import { Button } from '#platform/web/parts/button.tsx'
import { Field } from '#platform/web/parts/field.tsx'
import { DateInput } from '#platform/web/parts/inputs.tsx'
import { Inline, Stack } from '#platform/web/parts/layout.tsx'
import { Page } from '#platform/web/parts/page.tsx'
import { Show } from '#platform/web/parts/reading.tsx'
import { ReasonDialog } from '#platform/web/parts/reason-dialog.tsx'
import { EmptyState, ProblemNotice } from '#platform/web/parts/states.tsx'
import { type Column, Table } from '#platform/web/parts/table.tsx'
import { showToast } from '#platform/web/parts/toasts.tsx'
import type { ScreenProps } from '#platform/web/screen.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useNow } from '#platform/web/use-now.ts'
import { useOperation } from '#platform/web/use-operation.ts'
import { useWords } from '#platform/web/words.ts'
import { bookingsContract } from '../contract.ts'
import { deskWords } from './desk-words.ts'

type Day = OutputOf<typeof bookingsContract.listDayBookings>
type Booking = Day['bookings'][number]

/** The stewards' day: who comes to which unit and when, by number and without names. */
export function DeskBookings({ params }: ScreenProps) {
  const words = useWords(deskWords)
  const [on, setOn] = useState(dayOf(useNow()))
  const [isStopping, setIsStopping] = useState(false)
  const bookableId = params.bookableId ?? '-'
  const reading = useOperation(bookingsContract.listDayBookings, { bookableId, on }, { keep: true })
  useLive(['ledger_grew'])
  return (
    <Page
      title={reading.data?.name ?? words.title}
      lead={reading.data?.stationName}
      width="wide"
      actions={
        <Button tone="danger" onPress={() => setIsStopping(true)}>
          {words.withdraw}
        </Button>
      }
    >
      <Stack>
        <Field label={words.on}>
          <DateInput value={on} onChange={setOn} />
        </Field>
        <Show reading={reading}>
          {(day) =>
            day.bookings.length === 0 ? (
              <EmptyState icon="calendar" title={words.nobody} />
            ) : (
              <Bookings day={day} />
            )
          }
        </Show>
        {isStopping ? <StopDialog bookableId={bookableId} onClose={() => setIsStopping(false)} /> : null}
      </Stack>
    </Page>
  )
}

function Bookings({ day }: { readonly day: Day }) {
  const words = useWords(deskWords)
  const noted = { onDone: () => showToast(words.done) }
  const arrive = useAction(bookingsContract.arriveBooking, noted)
  const release = useAction(bookingsContract.releaseBooking, noted)
  const cancel = useAction(bookingsContract.cancelBooking, noted)
  const steps = (booking: Booking) => {
    const given = { bookableId: day.bookableId, on: day.on, bookingId: booking.bookingId }
    const isBooked = booking.status === 'booked'
    return (
      <Inline>
        {isBooked ? <Button onPress={() => void arrive.run(given)}>{words.arrive}</Button> : null}
        {isBooked ? <Button onPress={() => void release.run(given)}>{words.release}</Button> : null}
        {isBooked || booking.status === 'waiting' ? (
          <Button tone="quiet" onPress={() => void cancel.run(given)}>
            {words.back}
          </Button>
        ) : null}
      </Inline>
    )
  }
  const columns: readonly Column<Booking>[] = [
    { id: 'number', title: words.number, cell: (it) => <span className="figures">{it.number}</span> },
    { id: 'time', title: words.time, cell: (it) => `${it.from}–${it.to}`, sortBy: (it) => it.from },
    { id: 'unit', title: words.unit, cell: (it) => it.unit ?? '—', sortBy: (it) => it.unit ?? 999 },
    { id: 'state', title: words.state, cell: (it) => words.states(it.status), sortBy: (it) => it.status },
    { id: 'steps', title: '', cell: steps },
  ]
  return (
    <Stack>
      <ProblemNotice problem={arrive.problem ?? release.problem ?? cancel.problem} />
      <Table
        caption={words.title}
        quietCaption
        columns={columns}
        items={day.bookings}
        idOf={(it) => it.bookingId}
      />
    </Stack>
  )
}

function StopDialog({ bookableId, onClose }: { readonly bookableId: string; readonly onClose: () => void }) {
  const words = useWords(deskWords)
  return (
    <ReasonDialog
      operation={bookingsContract.withdrawBookable}
      inputOf={(reason) => ({ bookableId, reason })}
      title={words.withdraw}
      label={words.withdrawReason}
      most={200}
      submit={words.withdraw}
      danger
      done={words.withdrawn}
      cancel={words.cancel}
      onClose={onClose}
    />
  )
}
