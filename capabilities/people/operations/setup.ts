import { kinds } from '#platform/access/rule.ts'
import { Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { enrolmentContract } from '../contract/enrolment-contract.ts'
import { personProblems } from '../problems.ts'
import { administratorRoles } from '../roles.ts'
import { exchange, inExchange } from './exchange.ts'
import { hasAdministrators } from '../views/directory.ts'
import { issueLink, openAccount } from './open-account.ts'
import { issueTicket, spendTicket, withdrawKind } from '../secrets/tickets.ts'

const setupMinutes = 30

/**
 * The one-time secret for the first run, to be printed at the console and nowhere else; null once the house has its
 * administrators. Thirty minutes; a new one takes the place of the one before.
 */
export const issueSetupLink = (call: Call): Promise<string | null> =>
  inExchange(call, async ({ tx }) => {
    if (await hasAdministrators(tx)) return null
    await withdrawKind(tx, 'setup')
    return issueTicket(tx, { purpose: 'setup', personId: null, held: '', minutes: setupMinutes })
  })

type Named = { readonly role: string; readonly personId: string; readonly userName: string }

function checkThree(administrators: readonly Named[]): void {
  const isEach = administratorRoles.every((role) => administrators.some((one) => one.role === role))
  const people = new Set(administrators.map((one) => one.personId))
  const names = new Set(administrators.map((one) => one.userName.normalize('NFKC').toLowerCase()))
  if (isEach && people.size === 3 && names.size === 3) return
  throw new Problem('rule-broken', personProblems.threeAdministrators)
}

/** First run: name the three administrators; each gets a link to choose a password. */
export const nameAdministrators = exchange(enrolmentContract.nameAdministrators, {
  access: kinds('anonymous'),
  run: ({ link, administrators }, call) =>
    inExchange(call, async (given) => {
      checkThree(administrators)
      await spendTicket(given.tx, { secret: link, purposes: ['setup'] })
      // Two browsers with the same link meet at the ticket's row; two links cannot exist.
      if (await hasAdministrators(given.tx)) throw new Problem('rule-broken', personProblems.alreadySetUp)
      const links = []
      for (const { personId, role, name, userName } of administrators) {
        const post = { postId: call.house.newId(), role, organisationId: null, placeId: null, to: null }
        const posts = [{ ...post, from: dayOf(call.now) }]
        await openAccount(given, { personId, name, userName, phone: null, posts })
        links.push({ personId, role, link: await issueLink(given, personId, 2) })
      }
      return { reply: { links } }
    }),
})
