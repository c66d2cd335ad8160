import { kinds } from '#platform/access/rule.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { casesContract } from '../contract.ts'
import { laddersFor } from '../views/ladder.ts'

/** The street and community secretaries one can write to here. */
export const findRecipients = query(casesContract.findRecipients, {
  subject: everything,
  access: kinds('anonymous', 'resident', 'staff'),
  reply: async (tx, { input, call }) => {
    const asked = { placeId: input.placeId, recipientId: null, on: dayOf(call.now) }
    const [ladder = []] = await laddersFor(tx, call.house.trees, [asked])
    const recipients = ladder.filter(({ level }) => level === 'community' || level === 'street')
    return { recipients, isAnswered: ladder.length > 0 }
  },
})
