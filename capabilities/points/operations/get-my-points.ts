import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { listOn } from '../rules/village.ts'
import {
  accountOf,
  type AccountRow,
  asksOf,
  balanceOf,
  claimsOf,
  homeOf,
  membersOf,
  nextExpiry,
  sitsOnCommittee,
} from '../views/read-accounts.ts'
import { listsOf, placeNamed } from '../views/read-villages.ts'
import { namesIn, ownIdOf, presentClaims } from './points-steps.ts'

export const getMyPoints = query(pointsContract.getMyPoints, {
  subject: everything,
  access: pointsAccess.booklet,
  reply: async (tx, { call }) => {
    const own = ownIdOf(call.actor)
    const account = await accountOf(tx, own)
    return {
      placeId: (await homeOf(tx, own)) ?? '',
      isOnCommittee: await sitsOnCommittee(tx, own),
      account: account && (await presentAccount(tx, call, account)),
    }
  },
})

async function presentAccount(tx: Transaction, call: Call, account: AccountRow) {
  const { accountId, placeId, code, holderId } = account
  const own = ownIdOf(call.actor)
  const isHolder = holderId === own
  const members = await membersOf(tx, accountId)
  const asks = isHolder ? await asksOf(tx, accountId) : []
  const nameOf = await namesIn(
    tx,
    call,
    [...members, ...asks].map(({ participantId }) => participantId),
  )
  const place = await placeNamed(tx, placeId)
  return {
    ...{ accountId, placeId, code, isHolder },
    placeName: place?.name ?? '',
    points: await balanceOf(tx, accountId),
    nextExpiry: await nextExpiry(tx, accountId),
    members: members.map(({ participantId }) => ({
      memberId: participantId,
      name: nameOf(participantId),
      isYou: participantId === own,
      isHolder: participantId === holderId,
    })),
    asks: asks.map(({ requestId, participantId }) => ({ requestId, name: nameOf(participantId) })),
    claims: await presentClaims(tx, call, await claimsOf(tx, accountId)),
    items: listOn(await listsOf(tx, placeId), dayOf(call.now))?.items ?? [],
  }
}
