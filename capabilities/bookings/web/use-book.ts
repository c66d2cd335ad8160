import { useState } from 'react'
import { useLocation } from 'wouter'
import type { OutputOf } from '#platform/operations/contract.ts'
import type { OwnBooklet } from '#platform/web/booklet.ts'
import { newId } from '#platform/web/new-id.ts'
import { showToast } from '#platform/web/parts/toasts.tsx'
import { newReceipt } from '#platform/web/receipt.ts'
import { useAction } from '#platform/web/use-action.ts'
import { useWords } from '#platform/web/words.ts'
import { bookingsContract } from '../contract.ts'
import type { BookableDay } from './bookable-day.ts'
import { bookingWords } from './booking-words.ts'
import { keepBooking, ownHolder, pathOfBooking } from './kept-bookings.ts'

export type Outcomes = OutputOf<typeof bookingsContract.bookRepeatedly>['bookings']

type Wish = {
  readonly from: string
  readonly to: string
  readonly rulesAccepted: boolean
  readonly mayWait: boolean
}

const mostWeeks = 12
const newIds = () => ({ bookingId: newId(), receipt: newReceipt() })

/** Books once, or the same time of several weeks; what was got is kept on this phone, and in the booklet if one is used. */
export function useBook(day: BookableDay, booklet: OwnBooklet | null) {
  const words = useWords(bookingWords)
  const [, go] = useLocation()
  const [ids] = useState(newIds)
  const [series] = useState(() => ({
    seriesId: newId(),
    bookings: Array.from({ length: mostWeeks }, newIds),
  }))
  const { bookableId, name, stationName, on } = day
  const shown = booklet && { receipt: booklet.receipt }
  const isPlaced = booklet !== null
  const kept = booklet && { participantId: booklet.participantId }
  const single = useAction(bookingsContract.book, {
    ...shown,
    onDone: ({ status, from, to }) => {
      keepBooking({ ...ids, name, stationName, on, from, to, isPlaced })
      showToast(status === 'waiting' ? words.inLine : words.done)
      go(pathOfBooking(ids.receipt))
    },
  })
  const repeated = useAction(bookingsContract.bookRepeatedly, { ...shown })
  const [outcomes, setOutcomes] = useState<Outcomes | null>(null)
  const receiptOf = (bookingId: string) => series.bookings.find((one) => one.bookingId === bookingId)?.receipt
  const keepAll = (found: Outcomes, { from, to }: Wish) => {
    for (const one of found.toReversed()) {
      const receipt = receiptOf(one.bookingId)
      if (one.outcome === 'refused' || receipt === undefined) continue
      const { bookingId } = one
      keepBooking({ bookingId, receipt, name, stationName, on: one.on, from, to, isPlaced })
    }
  }
  return {
    busy: single.busy || repeated.busy,
    problem: single.problem ?? repeated.problem,
    outcomes,
    receipts: receiptOf,
    once: (given: Wish) =>
      void single.run({ ...ids, bookableId, holder: ownHolder(), on, ...kept, ...given }),
    weekly: async (given: Wish, weeks: number): Promise<void> => {
      const bookings = series.bookings.slice(0, weeks)
      const { seriesId } = series
      const asked = { bookableId, seriesId, bookings, holder: ownHolder(), on, ...kept, ...given }
      const found = await repeated.run(asked)
      if (found === undefined) return
      keepAll(found.bookings, given)
      setOutcomes(found.bookings)
    },
  }
}
