import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  aPerson,
  goodPassword,
  openPeopleHouse,
  operations,
  type PeopleHouse,
  refusalOf,
  signInAs,
} from '../testing.ts'
import { nameAdministrator, renewLink } from './name-administrator.ts'
import { issuePersonaLink } from './personas.ts'
import { issueSetupLink } from './setup.ts'

let house: PeopleHouse
beforeAll(async () => {
  house = await openPeopleHouse()
})
afterAll(() => house.closeAll())

const kinds = ['systemAdministrator', 'securityAdministrator', 'auditAdministrator'] as const
const three = () =>
  kinds.map((role) => ({ personId: house.newId(), role, name: '何清', userName: `${role}-1` }))

const names = [
  'admin',
  'administrator',
  'root',
  'system',
  'sysadmin',
  'security',
  'audit',
  'test',
  'demo',
  'guest',
  'ry',
  'druid',
  'superadmin',
  '管理员',
]
const passwords = [
  'admin',
  'admin123',
  '123456',
  'password',
  'Admin@123',
  'root',
  'test',
  '888888',
  '111111',
  'P@ssw0rd',
  'groundwork',
  '12345678',
  'qwerty',
  'changeme',
  'demo',
]

describe('the first run', () => {
  it('no pair of a usual name and a usual password signs in on a fresh house', async () => {
    const browser = aBrowser()
    const tries = names.flatMap((userName) => passwords.map((password) => ({ userName, password })))
    expect(tries.length).toBeGreaterThanOrEqual(200)
    const results = await Promise.allSettled(tries.map((pair) => signInAs(house, browser, pair)))
    expect(results.filter(({ status }) => status === 'fulfilled')).toEqual([])
    expect(browser.kept.token).toBeUndefined()
    const { rows } = await house.pool.query('select count(*)::int as accounts from people.credential')
    expect(rows).toEqual([{ accounts: 0 }])
  })

  it('the house says that it must be set up, and only a true link opens the way', async () => {
    const anyone = await house.from(aBrowser())
    expect((await operations.whoAmI.run({}, anyone)).mustSetUp).toBe(true)
    const forged = operations.nameAdministrators.run(
      { link: 'cd'.repeat(32), administrators: three() },
      anyone,
    )
    await expect(forged).rejects.toMatchObject(refusalOf('link-spent'))
  })

  it('a newer link takes the place of the one before', async () => {
    const [first, second] = [await issueSetupLink(house.at({})), await issueSetupLink(house.at({}))]
    const anyone = await house.from(aBrowser())
    await expect(operations.lookAtLink.run({ link: first ?? '' }, anyone)).rejects.toMatchObject(
      refusalOf('link-spent'),
    )
    expect(await operations.lookAtLink.run({ link: second ?? '' }, anyone)).toMatchObject({
      purpose: 'setup',
    })
  })

  it('three different people are named, each chooses a password, and the link is spent', async () => {
    const link = (await issueSetupLink(house.at({}))) ?? ''
    const anyone = await house.from(aBrowser())
    const same = three().map((one) => ({ ...one, userName: 'same-name' }))
    const merged = operations.nameAdministrators.run({ link, administrators: same }, anyone)
    await expect(merged).rejects.toMatchObject(refusalOf('three-administrators'))

    const { links } = await operations.nameAdministrators.run({ link, administrators: three() }, anyone)
    const again = operations.nameAdministrators.run({ link, administrators: three() }, anyone)
    await expect(again).rejects.toMatchObject(refusalOf('link-spent'))
    expect(await issueSetupLink(house.at({}))).toBeNull()

    const own = links[0]?.link ?? ''
    const browser = aBrowser()
    expect(await operations.lookAtLink.run({ link: own }, anyone)).toEqual({
      purpose: 'enrol',
      name: '何清',
      userName: 'systemadministrator-1',
      minimumLength: 12,
    })
    const short = operations.enrol.run(
      { link: own, password: '桂花今年开了两次呢' },
      await house.from(browser),
    )
    await expect(short).rejects.toMatchObject(refusalOf('weak-password'))
    const admitted = await operations.enrol.run(
      { link: own, password: goodPassword },
      await house.from(browser),
    )
    expect(admitted).toEqual({ step: 'signedIn', mustAddFactor: true })
    const spent = operations.enrol.run({ link: own, password: goodPassword }, await house.from(aBrowser()))
    await expect(spent).rejects.toMatchObject(refusalOf('link-spent'))
    const known = await operations.whoAmI.run({}, await house.from(browser))
    expect(known).toMatchObject({ mustSetUp: false, mustAddFactor: true, rooms: [] })
  })

  it('the console names another administrator and gives a new link when one was lost', async () => {
    const link = await nameAdministrator(house.at({}), {
      role: 'auditAdministrator',
      name: '沈路',
      userName: 'shen-lu',
    })
    const newer = await renewLink(house.at({}), 'Shen-Lu')
    const anyone = await house.from(aBrowser())
    await expect(operations.lookAtLink.run({ link }, anyone)).rejects.toMatchObject(refusalOf('link-spent'))
    expect(await operations.lookAtLink.run({ link: newer }, anyone)).toMatchObject({ name: '沈路' })
  })

  it('a user name is taken once, however it is written', async () => {
    const twice = nameAdministrator(house.at({}), {
      role: 'auditAdministrator',
      name: '另一人',
      userName: 'ＳＨＥＮ-lu',
    })
    await expect(twice).rejects.toMatchObject(refusalOf('user-name-taken'))
    const together = await Promise.allSettled(
      [1, 2].map(() =>
        nameAdministrator(house.at({}), { role: 'auditAdministrator', name: '甲', userName: 'at-once' }),
      ),
    )
    expect(together.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('the demonstration', () => {
  it('lets a visitor with the printed link act as its made-up people, and as nobody else', async () => {
    const place = await openPeopleHouse([['street', null]])
    const leader = await aPerson(place, 'streetLeader', 'street')
    const other = await aPerson(place, 'streetStaff', 'street')
    const personas = [{ personId: leader.personId, role: 'streetLeader', where: '海滨街道' }]
    const link = await issuePersonaLink(place.at({}), personas)
    const visitor = aBrowser()
    const shown = await operations.listPersonas.run({ link }, await place.from(visitor))
    expect(shown.personas).toEqual([
      expect.objectContaining({ name: '梁小禾', zh: '街道（乡镇）负责人', where: '海滨街道' }),
    ])
    await operations.enterAsPersona.run({ link, personId: leader.personId }, await place.from(visitor))
    const known = await operations.whoAmI.run({}, await place.from(visitor))
    expect(known.mustSetUp).toBe(false)
    expect(known.posts.map(({ role }) => role)).toEqual(['streetLeader'])
    const stranger = operations.enterAsPersona.run(
      { link, personId: other.personId },
      await place.from(aBrowser()),
    )
    await expect(stranger).rejects.toMatchObject({ code: 'not-found' })
    const forged = operations.listPersonas.run({ link: 'ef'.repeat(32) }, await place.from(aBrowser()))
    await expect(forged).rejects.toMatchObject(refusalOf('link-spent'))
    await place.closeAll()
  })
})
