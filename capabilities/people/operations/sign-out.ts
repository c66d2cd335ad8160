import { kinds } from '#platform/access/rule.ts'
import { endSession as endOne } from '#platform/access/sessions.ts'
import { sessionContract } from '../contract/session-contract.ts'
import { note } from './door.ts'
import { exchange, inExchange } from './exchange.ts'
import { done, staffOf } from './own-account.ts'
import { readPerson } from './person-history.ts'

/** End this session. */
export const signOut = exchange(sessionContract.signOut, {
  access: kinds('staff'),
  run: (_input, call) =>
    inExchange(call, async (given) => {
      const { personId, sessionId } = staffOf(call)
      await endOne(given.tx, personId, sessionId)
      const history = await readPerson(given.tx, personId)
      await note(given, history, { type: 'people.sessionEnded.v1', data: { sessionId, by: 'signOut' } })
      call.browser?.giveSession(null)
      return done
    }),
})
