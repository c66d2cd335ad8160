import { anyOf, type AccessRule } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { atConsole, giver, opensAccounts, type PostSubject, systemAdministrator } from '../access.ts'
import { staffContract } from '../contract/staff-contract.ts'
import { personProblems } from '../problems.ts'
import { exchange, inExchange } from './exchange.ts'
import { issueLink, openAccount } from './open-account.ts'
import { readPerson } from './person-history.ts'

/** Refuses unless the rule lets the caller act on the subject. */
function mustAllow<Subject>(call: Call, rule: AccessRule<Subject>, subject: Subject): void {
  if (rule(call.actor, subject, call.house.trees)) return
  throw new Problem('not-allowed', houseProblems.notAllowed)
}

/** Refuses a post at a place or organisation that is not in today's trees. */
function mustExist(call: Call, { placeId, organisationId }: PostSubject): void {
  const { trees } = call.house
  const isKnown =
    (placeId === null || trees.within('place', placeId, placeId)) &&
    (organisationId === null || trees.within('organisation', organisationId, organisationId))
  if (!isKnown) throw new Problem('rule-broken', personProblems.unknownNode)
}

/** Open an account, with a first post, and get the link for its holder. */
export const registerPerson = exchange(staffContract.registerPerson, {
  access: anyOf(atConsole, opensAccounts),
  run: ({ post, ...account }, call) =>
    inExchange(call, async (given) => {
      if (post === null) mustAllow(call, anyOf(atConsole, systemAdministrator), null)
      else {
        mustAllow(call, anyOf(atConsole, giver), post)
        mustExist(call, post)
      }
      const { personId } = account
      const { person } = await readPerson(given.tx, personId)
      if (person.isRegistered) throw new Problem('conflict', houseProblems.movedOn)
      const posts = post === null ? [] : [post]
      await openAccount(given, { ...account, posts })
      return { reply: { personId, link: await issueLink(given, personId, 1 + posts.length) } }
    }),
})
