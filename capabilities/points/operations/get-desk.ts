import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { postingNumber } from '../posting-number.ts'
import type { CounterStatus } from '../shapes.ts'
import { type CounterRow, countersOf } from '../views/read-counters.ts'
import { booksOf, deedsOf, placeNamed, seatsOf, villageOf } from '../views/read-villages.ts'
import { namesIn } from './points-steps.ts'

export const getDesk = query(pointsContract.getDesk, {
  subject: async (tx, { placeId }) => {
    const place = await placeNamed(tx, placeId)
    return place && { ...place, organisationId: null }
  },
  access: pointsAccess.keep,
  isOpenToHouse: true,
  reply: async (tx, { subject: { placeId }, call }) => {
    const seats = await seatsOf(tx, placeId)
    const nameOf = await namesIn(tx, call, seats)
    const postings = await deedsOf(tx, placeId)
    return {
      draft: (await villageOf(tx, placeId)).draft,
      committee: seats.map((participantId) => ({ participantId, name: nameOf(participantId) })),
      books: await booksOf(tx, placeId),
      postings: postings.map((one) => ({ ...one, number: postingNumber(one.postingId) })),
      counters: await presentCounters(tx, call, placeId),
    }
  },
})

function statusOf({ isEnded, isOpened, until }: CounterRow, today: string): CounterStatus {
  if (isEnded) return 'ended'
  if (until < today) return 'over'
  return isOpened ? 'open' : 'waiting'
}

async function presentCounters(tx: Transaction, { house, now }: Call, placeId: string) {
  const rows = await countersOf(tx, placeId)
  const names = await house.vault.openContent(
    tx,
    rows.map(({ secretId }) => secretId),
  )
  return rows.map((row) => {
    const { counterId, kind, secretId, until, exchanges } = row
    const status = statusOf(row, dayOf(now))
    return { counterId, kind, until, exchanges, status, name: names.get(secretId) ?? '' }
  })
}
