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
  type TestBrowser,
} from '../testing.ts'

let house: PeopleHouse
beforeAll(async () => {
  house = await openPeopleHouse([['street', null]])
})
afterAll(() => house.closeAll())

const me = async (browser: TestBrowser) => operations.whoAmI.run({}, await house.from(browser))

describe('signing in', () => {
  it('a member of staff with the right password gets in and sees their post', async () => {
    const { userName } = await aPerson(house, 'streetStaff', 'street')
    const browser = aBrowser()
    expect(await signInAs(house, browser, { userName: userName.toUpperCase() })).toEqual({
      step: 'signedIn',
      mustAddFactor: false,
    })
    const known = await me(browser)
    expect(known).toMatchObject({ signedIn: true, name: '梁小禾', rooms: expect.arrayContaining(['inbox']) })
    expect(known.posts[0]).toMatchObject({ role: 'streetStaff', zh: '街道（乡镇）工作人员' })
  })

  it('a wrong password and an unknown name get the same answer', async () => {
    const { userName } = await aPerson(house, 'streetStaff', 'street')
    await expect(signInAs(house, aBrowser(), { userName, password: 'wrong' })).rejects.toMatchObject(
      refusalOf('wrong-credentials'),
    )
    await expect(signInAs(house, aBrowser(), { userName: 'nobody-here' })).rejects.toMatchObject(
      refusalOf('wrong-credentials'),
    )
    expect((await me(aBrowser())).signedIn).toBe(false)
  })

  it('the fifth failure in a row locks the account for half an hour, the right password included', async () => {
    const { userName } = await aPerson(house, 'streetStaff', 'street')
    for (let failure = 1; failure <= 4; failure += 1) {
      await expect(signInAs(house, aBrowser(), { userName, password: 'wrong' })).rejects.toMatchObject(
        refusalOf('wrong-credentials'),
      )
    }
    await expect(signInAs(house, aBrowser(), { userName, password: 'wrong' })).rejects.toMatchObject(
      refusalOf('locked'),
    )
    const browser = aBrowser()
    await expect(signInAs(house, browser, { userName })).rejects.toMatchObject(refusalOf('locked'))
    const later = await house.from(browser, 31)
    expect(await operations.signIn.run({ userName, password: goodPassword }, later)).toMatchObject({
      step: 'signedIn',
    })
  })

  it('five failures at the same moment lock as well', async () => {
    const { userName } = await aPerson(house, 'streetStaff', 'street')
    await Promise.allSettled(
      Array.from({ length: 5 }, () => signInAs(house, aBrowser(), { userName, password: 'wrong' })),
    )
    await expect(signInAs(house, aBrowser(), { userName })).rejects.toMatchObject(refusalOf('locked'))
  })

  it('a name that does not exist locks in the same way, so that a lock tells nothing', async () => {
    for (let failure = 1; failure <= 4; failure += 1) {
      await expect(signInAs(house, aBrowser(), { userName: 'still-nobody' })).rejects.toMatchObject(
        refusalOf('wrong-credentials'),
      )
    }
    await expect(signInAs(house, aBrowser(), { userName: 'still-nobody' })).rejects.toMatchObject(
      refusalOf('locked'),
    )
    await expect(signInAs(house, aBrowser(), { userName: 'still-nobody' })).rejects.toMatchObject(
      refusalOf('locked'),
    )
  })

  it('a right password starts the count anew', async () => {
    const { userName } = await aPerson(house, 'streetStaff', 'street')
    for (let round = 1; round <= 2; round += 1) {
      for (let failure = 1; failure <= 4; failure += 1) {
        await expect(signInAs(house, aBrowser(), { userName, password: 'wrong' })).rejects.toMatchObject(
          refusalOf('wrong-credentials'),
        )
      }
      expect(await signInAs(house, aBrowser(), { userName })).toMatchObject({ step: 'signedIn' })
    }
  })

  it('every attempt on an account is an entry, with nothing of the password in it', async () => {
    const { userName, personId } = await aPerson(house, 'streetStaff', 'street')
    await expect(signInAs(house, aBrowser(), { userName, password: 'secret-but-wrong' })).rejects.toThrow()
    await signInAs(house, aBrowser(), { userName })
    const { rows } = await house.pool.query(
      'select type, data, digest from ledger.entry where stream = $1 order by version',
      [`sign-in:${personId}`],
    )
    expect(rows.map(({ type }) => type)).toEqual([
      'people.signedIn.v1',
      'people.signInRefused.v1',
      'people.signedIn.v1',
    ])
    expect(JSON.stringify(rows)).not.toContain('secret-but-wrong')
    expect(rows.every(({ digest }) => digest === null)).toBe(true)
  })
})

describe('sessions', () => {
  it('signing out ends the session at once', async () => {
    const { browser } = await aPerson(house, 'streetStaff', 'street')
    const before = await house.from(browser)
    await operations.signOut.run({}, before)
    expect(browser.kept.token).toBeUndefined()
    const { actor } = await house.from({ ...browser, kept: { token: before.sessionToken } })
    expect(actor.kind).toBe('anonymous')
  })

  it('the owner sees all of them and ends another one', async () => {
    const { browser, userName } = await aPerson(house, 'streetStaff', 'street')
    const phone = aBrowser()
    await signInAs(house, phone, { userName })
    const { sessions } = await operations.listSessions.run({}, await house.from(browser))
    const other = sessions.find(({ isCurrent }) => !isCurrent)
    expect(sessions).toHaveLength(2)
    await operations.endSession.run({ sessionId: other?.sessionId ?? '' }, await house.from(browser))
    expect((await me(phone)).signedIn).toBe(false)
    expect((await me(browser)).signedIn).toBe(true)
  })

  it('nobody ends a session of somebody else', async () => {
    const [one, other] = [
      await aPerson(house, 'streetStaff', 'street'),
      await aPerson(house, 'streetStaff', 'street'),
    ]
    const { sessions } = await operations.listSessions.run({}, await house.from(other.browser))
    const sessionId = sessions[0]?.sessionId ?? ''
    await expect(
      operations.endSession.run({ sessionId }, await house.from(one.browser)),
    ).rejects.toMatchObject({
      code: 'not-found',
    })
  })

  it('a changed password ends every other session, gives this browser a new one, and is the only one that works', async () => {
    const { browser, userName } = await aPerson(house, 'streetStaff', 'street')
    const phone = aBrowser()
    await signInAs(house, phone, { userName })
    const before = browser.kept.token
    const next = '门前的石榴树今年红得很早'
    await operations.changePassword.run({ current: goodPassword, next }, await house.from(browser))
    expect(browser.kept.token).not.toBe(before)
    expect((await me(browser)).signedIn).toBe(true)
    expect((await me(phone)).signedIn).toBe(false)
    await expect(signInAs(house, aBrowser(), { userName })).rejects.toMatchObject(
      refusalOf('wrong-credentials'),
    )
    expect(await signInAs(house, aBrowser(), { userName, password: next })).toMatchObject({
      step: 'signedIn',
    })
  })

  it('a new password must be long, varied and not what everybody tries', async () => {
    const { browser } = await aPerson(house, 'streetStaff', 'street')
    for (const next of ['短', 'aaaaaaaaaaaa', 'password1234', 'qwertyuiop12']) {
      const change = operations.changePassword.run({ current: goodPassword, next }, await house.from(browser))
      await expect(change).rejects.toMatchObject(refusalOf('weak-password'))
    }
  })
})
