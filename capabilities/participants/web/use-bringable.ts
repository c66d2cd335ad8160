import { activitiesContract } from '#capabilities/activities/contract.ts'
import { type KeptSignUp, keepSignUp, useSignUps } from '#capabilities/activities/web/kept-sign-ups.ts'
import { bookingsContract } from '#capabilities/bookings/contract.ts'
import { type KeptBooking, keepBooking, useBookings } from '#capabilities/bookings/web/kept-bookings.ts'
import { exchangeContract } from '#capabilities/exchange/contract.ts'
import { type KeptItem, keepItem, useKeptItems } from '#capabilities/exchange/web/kept-items.ts'
import { useUnsentPosts } from '#capabilities/exchange/web/unsent-posts.ts'
import { dayOf } from '#platform/time/instant.ts'
import { sayDay, sayMoment } from '#platform/time/say-time.ts'
import { call } from '#platform/web/client.ts'
import { useSay } from '#platform/web/language.ts'
import { useNow } from '#platform/web/use-now.ts'

/** Something this phone opens by a receipt of its own, and that no booklet holds yet. */
export type Bringable = {
  readonly id: string
  readonly title: string
  readonly note: string
  /** Puts it into the booklet whose receipt is given; throws what the house said against it. */
  readonly put: (bookletReceipt: string) => Promise<unknown>
  /** Notes on this phone that it need not be asked about again. */
  readonly settle: () => void
}

async function putSignUp({ receipt, signUpId }: KeptSignUp, bookletReceipt: string): Promise<void> {
  const { activityId } = await call(activitiesContract.getMySignUp, {}, { receipt })
  const shown = { receipt: bookletReceipt }
  await call(activitiesContract.keepSignUp, { activityId, signUpId, receipt }, shown)
}

async function putBooking({ receipt, bookingId }: KeptBooking, bookletReceipt: string): Promise<void> {
  const { bookableId, on } = await call(bookingsContract.getMyBooking, {}, { receipt })
  const shown = { receipt: bookletReceipt }
  await call(bookingsContract.keepBooking, { bookableId, on, bookingId, receipt }, shown)
}

const putItem = ({ receipt, itemId }: KeptItem, bookletReceipt: string) =>
  call(exchangeContract.keepItem, { itemId, receipt }, { receipt: bookletReceipt })

const isOpen = ({ isPlaced }: { readonly isPlaced?: boolean }): boolean => isPlaced !== true

/** What this phone has signed up for, booked and posted without a booklet, as far as it is still to come. */
export function useBringable(): readonly Bringable[] {
  const say = useSay()
  const now = useNow()
  const today = dayOf(now)
  const unsent = useUnsentPosts()
  const signUps = useSignUps().filter((one) => isOpen(one) && one.startsAt > now)
  const bookings = useBookings().filter((one) => isOpen(one) && one.on >= today)
  const items = useKeptItems().filter((one) => isOpen(one) && !unsent.find(one.itemId))
  return [
    ...signUps.map((one) => ({
      ...{ id: one.signUpId, title: one.title, note: say(sayMoment(one.startsAt, now)) },
      put: (receipt: string) => putSignUp(one, receipt),
      settle: () => keepSignUp({ ...one, isPlaced: true }),
    })),
    ...bookings.map((one) => ({
      ...{ id: one.bookingId, title: one.name },
      note: `${one.stationName} · ${say(sayDay(one.on, today))} ${one.from}`,
      put: (receipt: string) => putBooking(one, receipt),
      settle: () => keepBooking({ ...one, isPlaced: true }),
    })),
    ...items.map((one) => ({
      ...{ id: one.itemId, title: one.words, note: '' },
      put: (receipt: string) => putItem(one, receipt),
      settle: () => keepItem({ ...one, isPlaced: true }),
    })),
  ]
}
