import type { Post } from '#platform/access/actor.ts'
import type { AccessRule } from '#platform/access/rule.ts'
import { anyOf } from '#platform/access/rule.ts'
import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import { atConsole, guard, keeper, type PersonSubject, securityAdministrator } from '../access.ts'
import { staffContract } from '../contract/staff-contract.ts'
import { type PersonEvent, personStream } from '../events.ts'
import { personProblems } from '../problems.ts'
import { note } from './door.ts'
import { exchange, type Exchange, inExchange, type Outcome } from './exchange.ts'
import { issueLink } from './open-account.ts'
import { done } from './own-account.ts'
import { type PersonHistory, readPerson } from './person-history.ts'
import { dropFactors } from '../secrets/kept-factors.ts'
import { withdrawTickets } from '../secrets/tickets.ts'

type CaredFor = PersonHistory & { readonly postsInForce: readonly Post[] }

type Care = {
  readonly rule: AccessRule<PersonSubject>
  readonly run: (given: Exchange, history: CaredFor) => Promise<Outcome>
}

const notOwn = (call: Call, personId: string): void => {
  if (call.actor.kind === 'staff' && call.actor.personId === personId) {
    throw new Problem('rule-broken', personProblems.ownPost)
  }
}

/** Does something to somebody else's account, if the caller may and it exists. */
export async function lookAfter(call: Call, personId: string, care: Care): Promise<Outcome> {
  notOwn(call, personId)
  return inExchange(call, async (given) => {
    const history = await readPerson(given.tx, personId)
    const today = dayOf(call.now)
    const posts = history.person.posts.filter(({ to }) => to === null || to > today)
    const isAllowed = anyOf<PersonSubject>(atConsole, care.rule)(
      call.actor,
      { personId, posts },
      call.house.trees,
    )
    if (!history.person.isRegistered || !isAllowed) throw new Problem('not-found', houseProblems.notFound)
    return care.run(given, { ...history, postsInForce: posts })
  })
}

/** Notes something in the history of somebody else's account. */
export const append = (given: Exchange, history: PersonHistory, event: PersonEvent): Promise<void> =>
  given.append({ stream: personStream(history.personId), after: history.person.version, events: [event] })

/** Who is asked for closer reasons later: the rule of `lookAfter` decides. */
export const byStaffOrConsole: AccessRule<null> = (actor) =>
  actor.kind === 'staff' || actor.kind === 'console'

/** A new one-time link, for a first sign-in or a forgotten password. */
export const invitePerson = exchange(staffContract.invitePerson, {
  access: byStaffOrConsole,
  run: ({ personId }, call) =>
    lookAfter(call, personId, {
      rule: keeper,
      run: async (given, history) => ({
        reply: { link: await issueLink(given, personId, history.person.version) },
      }),
    }),
})

/** Close an account for now; its sessions end at once. */
export const suspendPerson = exchange(staffContract.suspendPerson, {
  access: byStaffOrConsole,
  run: ({ personId }, call) =>
    lookAfter(call, personId, {
      rule: guard,
      async run(given, history) {
        if (history.person.isSuspended) return done
        await append(given, history, { type: 'people.suspended.v1', data: {} })
        await withdrawTickets(given.tx, personId)
        return done
      },
    }),
})

/** Open a suspended or locked account again. */
export const resumePerson = exchange(staffContract.resumePerson, {
  access: byStaffOrConsole,
  run: ({ personId }, call) =>
    lookAfter(call, personId, {
      rule: guard,
      async run(given, history) {
        if (history.person.isSuspended) await append(given, history, { type: 'people.resumed.v1', data: {} })
        if (history.door.refusals.length > 0)
          await note(given, history, { type: 'people.unlocked.v1', data: {} })
        return done
      },
    }),
})

/** Take away lost second factors; new ones must be added at the next sign-in. */
export const resetFactors = exchange(staffContract.resetFactors, {
  access: byStaffOrConsole,
  run: ({ personId }, call) =>
    lookAfter(call, personId, {
      rule: securityAdministrator,
      async run(given, history) {
        if (history.person.factors.length === 0) return done
        await dropFactors(given.tx, personId)
        await append(given, history, { type: 'people.factorsReset.v1', data: {} })
        return done
      },
    }),
})
