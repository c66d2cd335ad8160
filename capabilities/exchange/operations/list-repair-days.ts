import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { exchangeAccess } from '../access.ts'
import { exchangeContract } from '../contract.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { readRepairDays } from '../views/read-people.ts'
import { pathOf, spanOf } from './span-of.ts'

export const listRepairDays = query(exchangeContract.listRepairDays, {
  subject: everything,
  access: exchangeAccess.everyone,
  isOpenToHouse: true,
  reply: async (tx, { input: { placeId }, call }) => {
    const asked = { placeIds: pathOf(call, placeId), span: spanOf(call, placeId), from: dayOf(call.now) }
    const days = await readRepairDays(tx, asked)
    const nameOf = await namesOf(
      tx,
      days.map((day) => day.placeId),
    )
    return {
      days: days.map(({ isComing: _isComing, ...day }) => ({ ...day, placeName: nameOf(day.placeId) })),
    }
  },
})
