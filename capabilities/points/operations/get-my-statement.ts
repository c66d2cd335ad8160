import { bookletOf } from '#platform/access/booklet.ts'
import { query } from '#platform/operations/query.ts'
import { pointsAccess } from '../access.ts'
import { pointsContract } from '../contract.ts'
import { postingNumber } from '../posting-number.ts'
import { accountOf, statementOf } from '../views/read-accounts.ts'
import { placeNamed } from '../views/read-villages.ts'

export const getMyStatement = query(pointsContract.getMyStatement, {
  subject: async (tx, _input, { actor }) => {
    const own = bookletOf(actor)
    return own === null ? undefined : ((await accountOf(tx, own)) ?? undefined)
  },
  access: pointsAccess.booklet,
  reply: async (tx, { input, subject: { accountId, placeId } }) => {
    const lines = await statementOf(tx, accountId, input)
    const place = await placeNamed(tx, placeId)
    return {
      placeName: place?.name ?? '',
      lines: lines.map((line) => ({ ...line, number: postingNumber(line.postingId) })),
    }
  },
})
