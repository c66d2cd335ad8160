import { readKept, writeKept } from '#platform/web/kept.ts'
import { keptList } from '#platform/web/kept-list.ts'
import { newReceipt } from '#platform/web/receipt.ts'

/** What this phone keeps of a booking: the only key to it, and enough to recognise it. */
export type KeptBooking = {
  readonly bookingId: string
  readonly receipt: string
  readonly name: string
  readonly stationName: string
  readonly on: string
  readonly from: string
  readonly to: string
  /** It lies in a booklet, or its owner said that it need not. */
  readonly isPlaced?: boolean
}

const holderSlot = 'bookings.holder'

/** The bookings of this phone. */
const { keep, use, all } = keptList<KeptBooking>('bookings.receipts', 60)
export const keepBooking = keep
export const useBookings = use

/** A booking that was given back need not be put anywhere. */
export function settleBooking(bookingId: string): void {
  const kept = all().find((one) => one.bookingId === bookingId)
  if (kept) keep({ ...kept, isPlaced: true })
}

/** What this phone is known by where something is booked, so that it has one turn; made once. */
export function ownHolder(): string {
  const kept = readKept(holderSlot)
  if (kept !== null) return kept
  const made = newReceipt()
  writeKept(holderSlot, made)
  return made
}

/** The page of one's own booking. The receipt stands after `#`, which no browser sends to a server. */
export const pathOfBooking = (receipt: string): string => `/booking#${receipt}`

/** The same page, opened by the receipt of the booklet it is kept in. */
export const pathOfBookingIn = (bookingId: string, bookletReceipt: string): string =>
  `/booking/${bookingId}#${bookletReceipt}`
