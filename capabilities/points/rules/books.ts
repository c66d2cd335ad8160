import type { PostingEvent } from '../events.ts'
import type { PostingKind } from '../shapes.ts'

/** An account of the books: what a village gave out, what families hold, what the shop took in, what expired. */
export type Book = { readonly book: string; readonly kind: 'issued' | 'household' | 'shop' | 'expired' }

/** PTS-02: every posting moves points from one account to another, so the sum of all accounts is always zero. */
export type Booking = {
  readonly from: Book
  readonly to: Book
  readonly points: number
  readonly what: PostingKind
}

const issued = (placeId: string): Book => ({ book: `issued:${placeId}`, kind: 'issued' })
const shop = (placeId: string): Book => ({ book: `shop:${placeId}`, kind: 'shop' })
const expired = (placeId: string): Book => ({ book: `expired:${placeId}`, kind: 'expired' })
const household = (accountId: string): Book => ({ book: `household:${accountId}`, kind: 'household' })

/** Which accounts a posting moves its points between. */
export function bookingOf(
  { type, data }: PostingEvent,
  where: { readonly placeId: string; readonly accountId: string },
): Booking {
  const { points } = data
  const own = household(where.accountId)
  const given = issued(where.placeId)
  switch (type) {
    case 'points.earned.v1':
      return { from: given, to: own, points, what: 'earn' }
    case 'points.spent.v1':
      return { from: own, to: shop(where.placeId), points, what: 'spend' }
    case 'points.deducted.v1':
      return { from: own, to: given, points, what: 'deduct' }
    case 'points.expired.v1':
      return { from: own, to: expired(where.placeId), points, what: 'expire' }
    case 'points.reversed.v1':
      return { ...reversedBetween(data.of, where), points, what: 'reverse' }
  }
}

function reversedBetween(
  of: 'earn' | 'spend' | 'deduct',
  { placeId, accountId }: { readonly placeId: string; readonly accountId: string },
): Pick<Booking, 'from' | 'to'> {
  const own = household(accountId)
  if (of === 'earn') return { from: own, to: issued(placeId) }
  return { from: of === 'spend' ? shop(placeId) : issued(placeId), to: own }
}
