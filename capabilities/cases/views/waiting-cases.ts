import { thatWait, type Waits } from '#platform/operations/waiting.ts'
import { addDays, dayOf, startOfDay } from '#platform/time/instant.ts'
import { countInbox } from './inbox.ts'
import type { InboxWish } from './inbox-filter.ts'

const wish: InboxWish = { group: 'needsMe', order: 'dueFirst', isOverdue: true }
const words = { texts: [], values: [] }

/** Cases of one's own posts that are past their time, and those whose time is over by the end of today. */
export const waitingCases: Waits = async (tx, waiter) => {
  const { actor, now } = waiter
  if (actor.act.places.length + actor.act.organisations.length === 0) return []
  const tomorrow = startOfDay(addDays(dayOf(now), 1))
  const overdue = await countInbox(tx, waiter, { wish, words })
  const untilTonight = await countInbox(tx, { ...waiter, now: tomorrow }, { wish, words })
  const href = actor.posts.some(({ organisationId }) => organisationId !== null) ? '/desk/inbox' : '/field'
  return thatWait([
    { matter: 'cases.overdue', zh: '诉求已超期', en: 'Cases past their time', count: overdue, href },
    {
      matter: 'cases.today',
      zh: '诉求今天到期',
      en: 'Cases due today',
      count: Math.max(0, untilTonight - overdue),
      href,
    },
  ])
}
