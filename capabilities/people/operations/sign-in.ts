import { kinds } from '#platform/access/rule.ts'
import { Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { sessionContract } from '../contract/session-contract.ts'
import { personProblems } from '../problems.ts'
import { admit, refusalWhenLocked, refuse } from './door.ts'
import { type Exchange, exchange, inExchange, type Outcome } from './exchange.ts'
import { askFactor } from './factors.ts'
import { isPassword, readPasswordHash } from '../secrets/passwords.ts'
import { findByUserName } from '../secrets/person-data.ts'
import { countStranger } from '../secrets/strangers.ts'
import { type PersonHistory, readPerson } from './person-history.ts'

type Account = { readonly personId: string; readonly passwordHash: string | undefined }

async function findAccount(call: Call, userName: string): Promise<Account | undefined> {
  return inExchange(call, async (given) => {
    const personId = await findByUserName(given.tx, call.house.vault, userName)
    if (personId === undefined) return undefined
    return { personId, passwordHash: await readPasswordHash(given.tx, personId) }
  })
}

/** Names that do not exist lock as well, so that a lock tells nobody which names do. */
function refuseStranger(call: Call, userName: string): Promise<Outcome> {
  return inExchange(call, async ({ tx }) => {
    const tries = await countStranger(tx, call.house.vault, userName)
    const text = tries < 5 ? personProblems.wrongCredentials : personProblems.locked
    return { refusal: new Problem('rule-broken', text) }
  })
}

/** What follows once the first proof (password, or the organisation's own sign-in) was given. */
export async function afterFirstProof(given: Exchange, history: PersonHistory): Promise<Outcome> {
  if (history.person.isSuspended) return refuse(given, history, 'suspended')
  return history.person.factors.length > 0 ? askFactor(given, history) : admit(given, history, null)
}

/** Sign in with user name and password. */
export const signIn = exchange(sessionContract.signIn, {
  access: kinds('anonymous', 'resident', 'staff'),
  async run({ userName, password }, call) {
    const account = await findAccount(call, userName)
    const isRight = await isPassword(password, account?.passwordHash)
    if (!account) return refuseStranger(call, userName)
    return inExchange(call, async (given) => {
      const history = await readPerson(given.tx, account.personId)
      const locked = refusalWhenLocked(given, history)
      if (locked) return locked
      return isRight ? afterFirstProof(given, history) : refuse(given, history, 'password')
    })
  },
})
