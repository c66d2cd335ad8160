import { houseProblems, Problem } from '#platform/errors.ts'
import type { Call } from '#platform/operations/house.ts'
import { dayOf } from '#platform/time/instant.ts'
import type { AdministratorRole } from '../roles.ts'
import { inExchange } from './exchange.ts'
import { issueLink, openAccount } from './open-account.ts'
import { findByUserName } from '../secrets/person-data.ts'
import { readPerson } from './person-history.ts'

type NewAdministrator = { readonly role: AdministratorRole; readonly name: string; readonly userName: string }

/** `admin create`: opens an administrator's account at the console and returns the one-time secret of its link. */
export function nameAdministrator(call: Call, { role, name, userName }: NewAdministrator): Promise<string> {
  return inExchange(call, async (given) => {
    const personId = call.house.newId()
    const post = { postId: call.house.newId(), role, organisationId: null, placeId: null, to: null }
    const posts = [{ ...post, from: dayOf(call.now) }]
    await openAccount(given, { personId, name, userName, phone: null, posts })
    return issueLink(given, personId, 2)
  })
}

/** `admin link`: a new one-time secret for an account by its user name, when nobody else can give one. */
export function renewLink(call: Call, userName: string): Promise<string> {
  return inExchange(call, async (given) => {
    const personId = await findByUserName(given.tx, call.house.vault, userName)
    if (personId === undefined) throw new Problem('not-found', houseProblems.notFound)
    const { person } = await readPerson(given.tx, personId)
    return issueLink(given, personId, person.version)
  })
}
