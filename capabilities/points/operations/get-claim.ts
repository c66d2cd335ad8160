import { query } from '#platform/operations/query.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountOf, claimById } from '../views/read-accounts.ts'
import { placeNamed } from '../views/read-villages.ts'
import { namesIn, ownIdOf, presentClaims, readFacts } from './points-steps.ts'

/** Whoever was helped is not known beforehand: the link, which the one who helped hands over, is the key. */
export const getClaim = query(pointsContract.getClaim, {
  subject: (_tx, { claimId }, call) => readFacts(call, (tx) => claimById(tx, claimId)),
  access: pointsAccess.booklet,
  reply: async (_tx, { subject, call }) =>
    readFacts(call, async (tx) => {
      const [claim] = await presentClaims(tx, call, [subject])
      const nameOf = await namesIn(tx, call, [subject.participantId])
      const own = await accountOf(tx, ownIdOf(call.actor))
      const place = await placeNamed(tx, subject.placeId)
      return {
        ...claim,
        name: nameOf(subject.participantId),
        isOwn: own?.accountId === subject.accountId,
        placeName: place?.name ?? '',
      }
    }),
})
