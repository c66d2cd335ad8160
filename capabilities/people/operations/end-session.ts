import { kinds } from '#platform/access/rule.ts'
import { endSession as endOne, endSessionsBefore } from '#platform/access/sessions.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { sessionContract } from '../contract/session-contract.ts'
import { note } from './door.ts'
import { exchange, inExchange } from './exchange.ts'
import { done, staffOf } from './own-account.ts'
import { readPerson } from './person-history.ts'

const anyVersion = 2 ** 31 - 1

/** End one of one's own sessions, or all but this one. */
export const endSession = exchange(sessionContract.endSession, {
  access: kinds('staff'),
  run: ({ sessionId }, call) =>
    inExchange(call, async (given) => {
      const { personId, sessionId: own } = staffOf(call)
      if (sessionId === null) {
        await endSessionsBefore(given.tx, { personId, version: anyVersion, keepSessionId: own })
      } else if (!(await endOne(given.tx, personId, sessionId))) {
        throw new Problem('not-found', houseProblems.notFound)
      }
      const history = await readPerson(given.tx, personId)
      await note(given, history, { type: 'people.sessionEnded.v1', data: { sessionId, by: 'owner' } })
      return done
    }),
})
