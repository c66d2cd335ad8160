import { kinds, type Trees } from '#platform/access/rule.ts'
import type { Actor } from '#platform/access/actor.ts'
import { writeTransaction } from '#platform/database/transaction.ts'
import type { Call } from '#platform/operations/house.ts'
import { query } from '#platform/operations/query.ts'
import { maskPhone } from '#platform/text/mask.ts'
import { dayOf } from '#platform/time/instant.ts'
import { giver, guard, keeper, opensAccounts, securityAdministrator, systemAdministrator } from '../access.ts'
import { staffContract } from '../contract/staff-contract.ts'
import { roleOf, roles } from '../roles.ts'
import { roleNames } from '../shapes.ts'
import { listAccounts, type ListedPerson, type ListedPost, readPosts } from '../views/directory.ts'
import { findByUserName, type PersonNames, readPeople } from '../secrets/person-data.ts'

type Reader = { readonly actor: Actor; readonly trees: Trees }

function abilitiesOn(personId: string, posts: readonly ListedPost[], { actor, trees }: Reader): string[] {
  if (actor.kind === 'staff' && actor.personId === personId) return []
  const subject = { personId, posts }
  return [
    ...(keeper(actor, subject, trees) ? ['invitePerson'] : []),
    ...(guard(actor, subject, trees) ? ['suspendPerson', 'resumePerson'] : []),
    ...(securityAdministrator(actor, null, trees) ? ['resetFactors'] : []),
    ...(systemAdministrator(actor, null, trees) && posts.length === 0 ? ['erasePerson'] : []),
    ...(opensAccounts(actor, null, trees) && givableBy(actor).length > 0 ? ['givePost'] : []),
  ]
}

const givableBy = (actor: Actor) => {
  const held = actor.kind === 'staff' ? actor.posts : []
  return roleNames.filter((name) => held.some((post) => roleOf(post.role)?.gives.includes(name)))
}

const roleShape = (name: (typeof roleNames)[number]) => {
  const { zh, en, reach, demandsSecondFactor } = roles[name]
  return { role: name, zh, en, at: reach, demandsSecondFactor }
}

type Row = {
  readonly account: ListedPerson
  readonly posts: readonly ListedPost[]
  readonly names: PersonNames | undefined
}

function personShape({ account, posts, names }: Row, reader: Reader) {
  const { actor, trees } = reader
  return {
    ...account,
    name: names?.name ?? '',
    userName: names?.userName ?? '',
    maskedPhone: names?.phone ? maskPhone(names.phone) : null,
    posts: posts.map(({ personId: _personId, ...post }) => ({
      ...post,
      abilities: giver(actor, post, trees) ? ['endPost'] : [],
    })),
    abilities: abilitiesOn(account.personId, posts, reader),
  }
}

const soughtPerson = (call: Call, userName: string | undefined) =>
  userName === undefined
    ? undefined
    : writeTransaction(call.house.pool, (tx) => findByUserName(tx, call.house.vault, userName))

const noSuchPerson = '00000000-0000-0000-0000-000000000000'

/** The staff of the organisations and places one can see, with their posts. */
export const listPeople = query(staffContract.listPeople, {
  subject: async (_tx, { userName }, call) => {
    const found = await soughtPerson(call, userName)
    return { personId: found ?? (userName === undefined ? undefined : noSuchPerson) }
  },
  access: kinds('staff'),
  async reply(tx, { input, call, subject }) {
    const { actor, house } = call
    const today = dayOf(call.now)
    const { organisationId, placeId, cursor, limit } = input
    const withoutPosts =
      systemAdministrator(actor, null, house.trees) || securityAdministrator(actor, null, house.trees)
    const filter = { organisationId, placeId, personId: subject.personId, after: cursor, today, withoutPosts }
    const accounts = await listAccounts(tx, { ...filter, limit: limit + 1 })
    const shown = accounts.slice(0, limit)
    const ids = shown.map(({ personId }) => personId)
    const [posts, names] = [await readPosts(tx, ids, today), await readPeople(tx, house.vault, ids)]
    const reader = { actor, trees: house.trees }
    const people = shown.map((account) => {
      const own = posts.filter((post) => post.personId === account.personId)
      return personShape({ account, posts: own, names: names.get(account.personId) }, reader)
    })
    return {
      people,
      next: accounts.length > limit ? (ids.at(-1) ?? null) : null,
      abilities: opensAccounts(actor, null, house.trees) ? ['registerPerson'] : [],
      givable: givableBy(actor).map(roleShape),
    }
  },
})
