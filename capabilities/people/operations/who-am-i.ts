import type { Actor, StaffActor } from '#platform/access/actor.ts'
import { kinds } from '#platform/access/rule.ts'
import type { Transaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { everything, query } from '#platform/operations/query.ts'
import { dayOf } from '#platform/time/instant.ts'
import { opensAccounts } from '../access.ts'
import { sessionContract } from '../contract/session-contract.ts'
import { roleOf } from '../roles.ts'
import { mustHaveFactor } from '../rules.ts'
import { hasAccounts, readPosts } from '../views/directory.ts'
import { readPeople } from '../secrets/person-data.ts'

const nobody = {
  signedIn: false,
  personId: null,
  name: null,
  posts: [],
  rooms: [],
  abilities: [],
  mustAddFactor: false,
}

const roomsOf = (actor: StaffActor): string[] => [
  ...new Set(actor.posts.flatMap((post) => roleOf(post.role)?.rooms ?? [])),
]

const abilitiesOf = (actor: Actor, call: Call): string[] =>
  opensAccounts(actor, null, call.house.trees) ? ['registerPerson', 'givePost'] : []

async function staffAnswer(tx: Transaction, actor: StaffActor, call: Call) {
  const { personId } = actor
  const held = await readPosts(tx, [personId], dayOf(call.now))
  const names = await readPeople(tx, call.house.vault, [personId])
  const mustAddFactor = mustHaveFactor(held, call.now) && !mustHaveFactor(actor.posts, call.now)
  return {
    signedIn: true,
    personId,
    name: names.get(personId)?.name ?? null,
    posts: actor.posts.map((post) => ({
      ...post,
      zh: roleOf(post.role)?.zh ?? '',
      en: roleOf(post.role)?.en ?? '',
    })),
    rooms: roomsOf(actor),
    abilities: abilitiesOf(actor, call),
    mustAddFactor,
  }
}

/** Who is signed in, with which posts, and which parts of the desk they open. */
export const whoAmI = (isOidcOffered: boolean) =>
  query(sessionContract.whoAmI, {
    subject: everything,
    access: kinds('anonymous', 'resident', 'staff'),
    async reply(tx, { call }) {
      const answer = call.actor.kind === 'staff' ? await staffAnswer(tx, call.actor, call) : nobody
      return { ...answer, mustSetUp: !(await hasAccounts(tx)), isOidcOffered }
    },
  })
