import { kinds } from '#platform/access/rule.ts'
import { listOwnSessions } from '#platform/access/sessions.ts'
import { everything, query } from '#platform/operations/query.ts'
import { sessionContract } from '../contract/session-contract.ts'
import { listOwnFactors } from '../views/directory.ts'

/** The sessions and second factors of the person who asks. */
export const listSessions = query(sessionContract.listSessions, {
  subject: everything,
  access: kinds('staff'),
  reply: async (tx) => ({ sessions: await listOwnSessions(tx), factors: await listOwnFactors(tx) }),
})
