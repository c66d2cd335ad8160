import { kinds } from '#platform/access/rule.ts'
import { sessionContract } from '../contract/session-contract.ts'
import { checkPassword } from '../password-rules.ts'
import { minimumLength } from '../rules.ts'
import { exchange } from './exchange.ts'
import { changeOwn, sessionFactor, withPassword } from './own-account.ts'
import { hashPassword, keepPassword } from '../secrets/passwords.ts'
import { readUserName } from '../secrets/person-data.ts'

/** Change one's password; every other session ends. */
export const changePassword = exchange(sessionContract.changePassword, {
  access: kinds('staff'),
  async run({ current, next }, call) {
    const hash = await hashPassword(next)
    return withPassword(call, current, async (given, history) => {
      const userName = await readUserName(given, history.personId)
      checkPassword({ password: next, userName, minimum: minimumLength(history.person.posts) })
      const factor = await sessionFactor(given)
      await keepPassword(given.tx, history.personId, hash)
      return changeOwn(given, history, { event: { type: 'people.passwordChanged.v1', data: {} }, factor })
    })
  },
})
