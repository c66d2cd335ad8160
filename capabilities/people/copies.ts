import type { Transaction } from '#platform/database/transaction.ts'
import { copy, opened, readOwn } from '#platform/keeping/copy.ts'
import { copyTerms as terms } from '#platform/keeping/copy-terms.ts'
import type { Call } from '#platform/operations/house.ts'
import { namesOf } from '#platform/trees/read-names.ts'
import { peopleKept } from './keeps.ts'
import { listSessions } from './operations/list-sessions.ts'
import { roleOf } from './roles.ts'
import { readPeople } from './secrets/person-data.ts'
import { readPosts } from './views/directory.ts'

/** Posts that ended are one’s own too. */
const longAgo = '1900-01-01'

async function ownAccount(tx: Transaction, { actor, house }: Call) {
  if (actor.kind !== 'staff') return []
  const people = await readPeople(tx, house.vault, [actor.personId])
  return [...people.values()].map(({ name, userName, phone }) => ({ name, userName, phone }))
}

async function ownPosts(tx: Transaction, { actor }: Call) {
  if (actor.kind !== 'staff') return []
  const posts = await readPosts(tx, [actor.personId], longAgo)
  const nameOf = await namesOf(
    tx,
    posts.flatMap(({ organisationId, placeId }) => [organisationId, placeId]),
  )
  return posts.map(({ role, organisationId, placeId, from, to }) => {
    const { zh = role, en = role } = roleOf(role) ?? {}
    return { organisation: nameOf(organisationId ?? placeId), from, to, role: { zh, en } }
  })
}

/** One’s own account: who one is here, posts held, and where one is signed in. */
export const peopleCopies = [
  copy({
    kept: peopleKept.account,
    fields: ['staffName', 'userName', 'staffPhone'],
    terms: {
      name: { zh: '姓名', en: 'Name' },
      userName: { zh: '用户名', en: 'User name' },
      phone: { zh: '工作电话', en: 'Work phone' },
    },
    rows: (call) => readOwn(call, (tx) => ownAccount(tx, call)),
  }),
  copy({
    kept: peopleKept.account,
    title: { zh: '岗位', en: 'Posts' },
    fields: [],
    terms: {
      role: { zh: '岗位', en: 'Post' },
      organisation: terms.organisation,
      from: { zh: '从哪天', en: 'From', as: 'day' },
      to: { zh: '到哪天', en: 'To', as: 'day' },
    },
    rows: (call) => readOwn(call, (tx) => ownPosts(tx, call)),
  }),
  copy({
    kept: peopleKept.account,
    title: { zh: '登录情况', en: 'Where you are signed in' },
    fields: [],
    terms: {
      device: { zh: '设备', en: 'Device' },
      startedAt: { zh: '登录于', en: 'Signed in', as: 'moment' },
      touchedAt: { zh: '最近使用', en: 'Last used', as: 'moment' },
    },
    rows: async (call) =>
      (await opened(listSessions, {}, call)).flatMap(({ sessions }) =>
        sessions.map(({ device, startedAt, touchedAt }) => ({ device, startedAt, touchedAt })),
      ),
  }),
]
