import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTransaction } from '#platform/database/transaction.ts'
import { dayOf } from '#platform/time/instant.ts'
import { roles } from '../roles.ts'
import { type RoleName, roleNames } from '../shapes.ts'
import {
  aBrowser,
  aPerson,
  aPost,
  openPeopleHouse,
  operations,
  people,
  type PeopleHouse,
  refusalOf,
  signInAs,
  streetAndElsewhere,
  type TestBrowser,
} from '../testing.ts'

let house: PeopleHouse
beforeAll(async () => {
  house = await openPeopleHouse(streetAndElsewhere)
})
afterAll(() => house.closeAll())

const me = async (browser: TestBrowser) => operations.whoAmI.run({}, await house.from(browser))

async function give(giver: TestBrowser, personId: string, given: { role: RoleName; node: string | null }) {
  const { role, node } = given
  return operations.givePost.run({ personId, ...aPost(house, role, node) }, await house.from(giver))
}

describe('giving a post', () => {
  it('a secretary gives a grid worker’s post inside the community', async () => {
    const secretary = await aPerson(house, 'secretary', 'community')
    const worker = await aPerson(house, 'streetStaff', 'street')
    const { posts } = await give(secretary.browser, worker.personId, { role: 'gridWorker', node: 'grid' })
    expect(posts.map(({ role }) => role)).toEqual(['streetStaff', 'gridWorker'])
  })

  it('nobody gives a post outside their own place and organisation, or one not in their gift', async () => {
    const secretary = await aPerson(house, 'secretary', 'community')
    const worker = await aPerson(house, 'streetStaff', 'street')
    for (const [role, node] of [
      ['gridWorker', 'elsewhere'],
      ['gridWorker', 'street'],
      ['streetLeader', 'community'],
      ['secretary', 'community'],
      ['securityAdministrator', null],
    ] as const) {
      await expect(give(secretary.browser, worker.personId, { role, node })).rejects.toMatchObject({
        code: 'not-allowed',
      })
    }
  })

  it('whoever gives no posts at all learns nothing of the person', async () => {
    const staff = await aPerson(house, 'streetStaff', 'street')
    const other = await aPerson(house, 'streetStaff', 'street')
    await expect(
      give(staff.browser, other.personId, { role: 'gridWorker', node: 'grid' }),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('nobody gives a post to themselves', async () => {
    const secretary = await aPerson(house, 'secretary', 'community')
    await expect(
      give(secretary.browser, secretary.personId, { role: 'gridWorker', node: 'grid' }),
    ).rejects.toMatchObject(refusalOf('own-post'))
  })

  it('a post lies at a place or organisation that exists', async () => {
    const worker = await aPerson(house, 'streetStaff', 'street')
    const nowhere = operations.givePost.run(
      { personId: worker.personId, ...aPost(house, 'secretary', 'nowhere') },
      house.at({}),
    )
    await expect(nowhere).rejects.toMatchObject(refusalOf('unknown-node'))
    const missing = operations.givePost.run(
      { personId: worker.personId, ...aPost(house, 'secretary', null) },
      house.at({}),
    )
    await expect(missing).rejects.toMatchObject(refusalOf('post-needs-node'))
  })

  it('an id that another post has already is refused', async () => {
    const [one, other] = [
      await aPerson(house, 'streetStaff', 'street'),
      await aPerson(house, 'streetStaff', 'street'),
    ]
    const post = aPost(house, 'gridWorker', 'grid')
    await operations.givePost.run({ personId: one.personId, ...post }, house.at({}))
    for (const { personId } of [one, other]) {
      const again = operations.givePost.run({ personId, ...post }, house.at({}))
      await expect(again).rejects.toMatchObject({ code: 'conflict' })
    }
  })

  it('a new post ends the holder’s sessions, so that the rights are those of today', async () => {
    const worker = await aPerson(house, 'streetStaff', 'street')
    await operations.givePost.run(
      { personId: worker.personId, ...aPost(house, 'gridWorker', 'grid') },
      house.at({}),
    )
    expect((await me(worker.browser)).signedIn).toBe(false)
  })
})

describe('ending a post', () => {
  it('takes every right away at once', async () => {
    const secretary = await aPerson(house, 'secretary', 'community')
    const personId = house.newId()
    const post = aPost(house, 'gridWorker', 'grid')
    await operations.registerPerson.run(
      { personId, name: '周岚', userName: `zhou-${randomUUID().slice(0, 8)}`, phone: null, post },
      await house.from(secretary.browser),
    )
    const on = dayOf(house.now())
    const ended = await operations.endPost.run(
      { personId, postId: post.postId, on },
      await house.from(secretary.browser),
    )
    expect(ended.posts[0]).toMatchObject({ to: on })
    const twice = operations.endPost.run(
      { personId, postId: post.postId, on },
      await house.from(secretary.browser),
    )
    await expect(twice).rejects.toMatchObject(refusalOf('post-ended'))
  })

  it('a suspended person’s token sees nothing in the database from that moment', async () => {
    const { browser, personId } = await aPerson(house, 'streetStaff', 'street')
    const sessionToken = browser.kept.token ?? ''
    const reach = () =>
      readTransaction(house.pool, { sessionToken }, async (tx) => {
        const { rows } = await tx.query<{ isEmpty: boolean }>(
          'select isempty(access.place_reach()) as "isEmpty"',
        )
        return rows[0]?.isEmpty === false
      })
    expect(await reach()).toBe(true)
    await operations.suspendPerson.run({ personId }, house.at({}))
    expect(await reach()).toBe(false)
  })
})

describe('closing an account for good', () => {
  it('destroys who it was and every way in; what was done stays under an id', async () => {
    const { personId, userName, browser } = await aPerson(house, 'gridWorker', 'grid')
    await expect(operations.erasePerson.run({ personId }, house.at({}))).rejects.toMatchObject(
      refusalOf('posts-left'),
    )
    const { posts } = await me(browser)
    const on = dayOf(house.now())
    await operations.endPost.run({ personId, postId: posts[0]?.postId ?? '', on }, house.at({}))
    await operations.erasePerson.run({ personId }, house.at({}))
    await expect(signInAs(house, aBrowser(), { userName })).rejects.toMatchObject(
      refusalOf('wrong-credentials'),
    )
    await expect(operations.invitePerson.run({ personId }, house.at({}))).rejects.toMatchObject({
      code: 'not-found',
    })
    const { rows } = await house.pool.query(
      `select (select count(*)::int from people.person where person_id = $1) as accounts,
        (select count(*)::int from people.credential where person_id = $1) as passwords,
        (select count(*)::int from vault.secret s join vault.subject_key k using (key_id)
         where k.subject = $2 and s.ciphertext is not null) as readable,
        (select count(*)::int from ledger.entry where stream = $2) as entries`,
      [personId, `person:${personId}`],
    )
    expect(rows[0]).toMatchObject({ accounts: 0, passwords: 0, readable: 0 })
    expect(rows[0]?.entries).toBeGreaterThan(3)
  })
})

describe('administrators', () => {
  it('no two kinds in one person, and none beside any other post', async () => {
    for (const [first, second] of [
      ['systemAdministrator', 'auditAdministrator'],
      ['securityAdministrator', 'systemAdministrator'],
      ['auditAdministrator', 'secretary'],
      ['secretary', 'securityAdministrator'],
    ] as const) {
      const { personId } = await aPerson(house, first, roles[first].reach === 'none' ? null : 'community')
      const node = roles[second].reach === 'none' ? null : 'community'
      const both = operations.givePost.run({ personId, ...aPost(house, second, node) }, house.at({}))
      await expect(both).rejects.toMatchObject(refusalOf('excluded-post'))
    }
  })

  it('the database itself refuses two kinds in one person', async () => {
    const { personId } = await aPerson(house, 'systemAdministrator', null)
    const forced = house.pool.query(
      `insert into people.post (post_id, person_id, role, from_on, administrator)
       values ($1, $2, 'auditAdministrator', current_date, 'auditAdministrator')`,
      [randomUUID(), personId],
    )
    await expect(forced).rejects.toThrow(/administrators_exclude_each_other/)
  })

  it('reach no resident’s matter: nothing to act on, see or search', () => {
    for (const role of ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const) {
      expect(roles[role]).toMatchObject({
        reach: 'none',
        acts: false,
        searches: false,
        demandsSecondFactor: true,
      })
    }
  })

  it('give no administrator’s post: that is done at the console', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roleNames), fc.constantFrom(...roleNames), (giver, given) => {
        if (roles[given].reach === 'none') expect(roles[giver].gives).not.toContain(given)
      }),
    )
  })
})

describe('rebuilding', () => {
  it('accounts and posts built anew from the ledger are the same, and nobody is signed out', async () => {
    const { browser } = await aPerson(house, 'secretary', 'community')
    const read = async () => {
      const { rows } =
        await house.pool.query(`select (select json_agg(p order by p.person_id) from people.person p) as people,
        (select json_agg(p order by p.post_id) from people.post p) as posts`)
      return rows[0]
    }
    const before = await read()
    const [view] = people.views
    await house.pool.query('truncate people.post, people.person')
    await house.rebuild(view)
    expect(await read()).toEqual(before)
    expect((await me(browser)).signedIn).toBe(true)
  })
})
