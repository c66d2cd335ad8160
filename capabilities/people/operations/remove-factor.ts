import { kinds } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import { enrolmentContract } from '../contract/enrolment-contract.ts'
import { personProblems } from '../problems.ts'
import { mustHaveFactor } from '../rules.ts'
import { exchange } from './exchange.ts'
import { dropFactor } from '../secrets/kept-factors.ts'
import { changeOwn, sessionFactor, withPassword } from './own-account.ts'

/** Remove one of one's own second factors, with the password once more. */
export const removeFactor = exchange(enrolmentContract.removeFactor, {
  access: kinds('staff'),
  run: ({ factorId, password }, call) =>
    withPassword(call, password, async (given, history) => {
      const { person, personId } = history
      if (!person.factors.some((factor) => factor.factorId === factorId)) {
        return { refusal: new Problem('not-found', houseProblems.notFound) }
      }
      if (person.factors.length === 1 && mustHaveFactor(person.posts, call.now)) {
        return { refusal: new Problem('rule-broken', personProblems.lastFactor) }
      }
      const factor = await sessionFactor(given)
      await dropFactor(given.tx, personId, factorId)
      return changeOwn(given, history, {
        event: { type: 'people.factorRemoved.v1', data: { factorId } },
        factor,
      })
    }),
})
