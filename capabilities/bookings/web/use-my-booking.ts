import { useOperation } from '#platform/web/use-operation.ts'
import { bookingsContract } from '../contract.ts'

/** How one's own booking stands: by its own receipt, or by the receipt of the booklet that holds it, and its id. */
export const useMyBooking = (receipt: string | undefined, bookingId?: string) =>
  useOperation(bookingsContract.getMyBooking, bookingId === undefined ? {} : { bookingId }, {
    receipt: receipt ?? '',
    enabled: receipt !== undefined,
  })
