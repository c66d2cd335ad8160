import { staffContract } from '../contract/staff-contract.ts'
import { Problem } from '#platform/errors.ts'
import { systemAdministrator } from '../access.ts'
import { personStream } from '../events.ts'
import { personProblems } from '../problems.ts'
import { dropFactors } from '../secrets/kept-factors.ts'
import { dropPassword } from '../secrets/passwords.ts'
import { exchange } from './exchange.ts'
import { append, byStaffOrConsole, lookAfter } from './look-after-person.ts'
import { done } from './own-account.ts'

/** Close an account for good: its name, phone and secrets are destroyed, its entries stay. */
export const erasePerson = exchange(staffContract.erasePerson, {
  access: byStaffOrConsole,
  run: ({ personId }, call) =>
    lookAfter(call, personId, {
      rule: systemAdministrator,
      async run(given, history) {
        if (history.postsInForce.length > 0) throw new Problem('rule-broken', personProblems.postsLeft)
        await append(given, history, { type: 'people.erased.v1', data: {} })
        await dropPassword(given.tx, personId)
        await dropFactors(given.tx, personId)
        await call.house.vault.erase(given.tx, personStream(personId))
        return done
      },
    }),
})
