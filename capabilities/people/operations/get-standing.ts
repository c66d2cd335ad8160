import { kinds } from '#platform/access/rule.ts'
import { query } from '#platform/operations/query.ts'
import { staffContract } from '../contract/staff-contract.ts'
import { standingOf } from '../rules.ts'
import { readPerson } from './person-history.ts'

/** What somebody could do if they signed in now; nobody for an account that is closed or has no post. */
export const getStanding = query(staffContract.getStanding, {
  subject: async (tx, { personId }) => {
    const { person } = await readPerson(tx, personId)
    return person.isRegistered && !person.isSuspended ? person : undefined
  },
  access: kinds('job'),
  isOpenToHouse: true,
  reply: async (_tx, { call, subject }) => {
    // Whoever has a second factor must show it at every sign-in, so the posts that demand one count.
    const factor = subject.factors.length > 0 ? 'kept' : null
    const { posts, act, see, search } = standingOf(subject.posts, call.now, factor)
    return { posts, act, see, search }
  },
})
