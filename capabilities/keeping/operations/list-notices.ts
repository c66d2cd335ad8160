import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { keepingAccess } from '../access.ts'
import { keepingContract } from '../contract.ts'
import { type Keeper, sayKept } from './say-kept.ts'

/** What is asked of residents, by occasion. */
export const listNotices = (keepers: readonly Keeper[]) =>
  query(keepingContract.listNotices, {
    subject: everything,
    access: keepingAccess.everyone,
    reply: async (_tx, { call }) => {
      const on = dayOf(call.now)
      const kept = keepers.flatMap(({ keeps }) => keeps).filter(({ of }) => of === 'resident')
      return { notices: kept.map((one) => sayKept(one, on)) }
    },
  })
