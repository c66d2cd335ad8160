import { everything, query } from '#platform/operations/query.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { accountOf, claimsForCommittee, sitsOnCommittee } from '../views/read-accounts.ts'
import { namesIn, ownIdOf, presentClaims } from './points-steps.ts'

export const listClaimsToConfirm = query(pointsContract.listClaimsToConfirm, {
  subject: everything,
  access: pointsAccess.booklet,
  reply: async (tx, { call }) => {
    const own = ownIdOf(call.actor)
    const rows = await claimsForCommittee(tx, own)
    const account = await accountOf(tx, own)
    const nameOf = await namesIn(
      tx,
      call,
      rows.map(({ participantId }) => participantId),
    )
    const claims = await presentClaims(tx, call, rows)
    return {
      isOnCommittee: await sitsOnCommittee(tx, own),
      claims: claims.map((claim, index) => ({
        ...claim,
        name: nameOf(rows[index]?.participantId ?? ''),
        isOwn: claim.accountId === account?.accountId,
        isVouched: rows[index]?.vouchedBy.includes(own) ?? false,
      })),
    }
  },
})
