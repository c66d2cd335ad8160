import { everything, query } from '#platform/operations/query.ts'
import { casesContract } from '../contract.ts'
import { countCap, countInbox } from '../views/inbox.ts'
import type { InboxWish } from '../views/inbox-filter.ts'
import { askerOf, staffOnly } from './staff-only.ts'

const none = { texts: [], values: [] }

/** How many open cases wait in each group of my scope. */
export const getInboxSummary = query(casesContract.getInboxSummary, {
  subject: everything,
  access: staffOnly,
  reply: async (tx, { call }) => {
    const asker = askerOf(call)
    const count = (group: InboxWish['group'], more: Partial<InboxWish> = {}) =>
      countInbox(tx, asker, { wish: { group, order: 'newest', ...more }, words: none })
    return {
      open: await count('open'),
      needsMe: await count('needsMe'),
      overdue: await count('open', { isOverdue: true }),
      waiting: await count('waiting'),
      answered: await count('answered'),
      disputed: await count('open', { status: ['dispatchDisputed'] }),
      supervised: await count('open', { isSupervised: true }),
      cappedAt: countCap,
    }
  },
})
