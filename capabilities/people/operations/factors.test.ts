import { generateSync } from 'otplib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addMinutes, epochMsOf, type Instant } from '#platform/time/instant.ts'
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
const codeAt = (secret: string, now: string) => generateSync({ secret, epoch: epochMsOf(now) / 1000 })

/** Adds an authenticator now and returns its secret. */
async function addAuthenticator(browser: TestBrowser): Promise<string> {
  const { ticket, secret, qr } = await operations.startTotp.run({}, await house.from(browser))
  expect(qr).toContain('<svg')
  const call = await house.from(browser)
  await operations.confirmTotp.run({ ticket, code: codeAt(secret, call.now), label: '我的手机' }, call)
  return secret
}

async function secondStep(
  browser: TestBrowser,
  userName: string,
  { secret, now }: { secret: string; now: Instant },
) {
  const step = await signInAs(house, browser, { userName })
  if (step.step !== 'secondFactor') throw new Error('no second factor was asked for')
  const call = { ...(await house.from(browser)), now }
  return operations.giveSecondFactor.run({ ticket: step.ticket, code: codeAt(secret, now) }, call)
}

describe('a second factor', () => {
  it('is demanded before a post that needs it counts at all', async () => {
    const { browser } = await aPerson(house, 'streetLeader', 'street')
    const before = await me(browser)
    expect(before).toMatchObject({ signedIn: true, mustAddFactor: true, posts: [], rooms: [] })
    await addAuthenticator(browser)
    const after = await me(browser)
    expect(after).toMatchObject({ mustAddFactor: false })
    expect(after.posts.map(({ role }) => role)).toEqual(['streetLeader'])
  })

  it('once added, a password alone signs nobody in', async () => {
    const { browser, userName } = await aPerson(house, 'streetLeader', 'street')
    const secret = await addAuthenticator(browser)
    const laptop = aBrowser()
    expect(await signInAs(house, laptop, { userName })).toMatchObject({
      step: 'secondFactor',
      kinds: ['totp'],
    })
    expect(laptop.kept.token).toBeUndefined()
    expect(await secondStep(laptop, userName, { secret, now: addMinutes(house.now(), 1) })).toEqual({
      step: 'signedIn',
      mustAddFactor: false,
    })
    expect((await me(laptop)).posts).toHaveLength(1)
  })

  it('a code works once', async () => {
    const { browser, userName } = await aPerson(house, 'streetLeader', 'street')
    const secret = await addAuthenticator(browser)
    const now = addMinutes(house.now(), 1)
    await secondStep(aBrowser(), userName, { secret, now })
    const again = secondStep(aBrowser(), userName, { secret, now })
    await expect(again).rejects.toMatchObject(refusalOf('wrong-factor'))
  })

  it('wrong codes lock like wrong passwords', async () => {
    const { browser, userName } = await aPerson(house, 'streetLeader', 'street')
    await addAuthenticator(browser)
    const step = await signInAs(house, aBrowser(), { userName })
    const ticket = step.step === 'secondFactor' ? step.ticket : ''
    for (let failure = 1; failure <= 4; failure += 1) {
      const attempt = operations.giveSecondFactor.run(
        { ticket, code: '000000' },
        await house.from(aBrowser()),
      )
      await expect(attempt).rejects.toMatchObject(refusalOf('wrong-factor'))
    }
    const fifth = operations.giveSecondFactor.run({ ticket, code: '000000' }, await house.from(aBrowser()))
    await expect(fifth).rejects.toMatchObject(refusalOf('locked'))
    await expect(signInAs(house, aBrowser(), { userName })).rejects.toMatchObject(refusalOf('locked'))
  })

  it('a made-up or spent ticket leads nowhere', async () => {
    const { browser, userName } = await aPerson(house, 'streetLeader', 'street')
    const secret = await addAuthenticator(browser)
    const call = await house.from(aBrowser())
    const madeUp = operations.giveSecondFactor.run({ ticket: 'ab'.repeat(32), code: '123456' }, call)
    await expect(madeUp).rejects.toMatchObject(refusalOf('ticket-spent'))
    const step = await signInAs(house, aBrowser(), { userName })
    const ticket = step.step === 'secondFactor' ? step.ticket : ''
    const later = await house.from(aBrowser(), 1)
    await operations.giveSecondFactor.run({ ticket, code: codeAt(secret, later.now) }, later)
    const spent = operations.giveSecondFactor.run({ ticket, code: codeAt(secret, later.now) }, later)
    await expect(spent).rejects.toMatchObject(refusalOf('ticket-spent'))
  })

  it('cannot be removed as long as a post demands one, and otherwise only with the password', async () => {
    const leader = await aPerson(house, 'streetLeader', 'street')
    await addAuthenticator(leader.browser)
    const own = await operations.listSessions.run({}, await house.from(leader.browser))
    const factorId = own.factors[0]?.factorId ?? ''
    const last = operations.removeFactor.run(
      { factorId, password: goodPassword },
      await house.from(leader.browser),
    )
    await expect(last).rejects.toMatchObject(refusalOf('last-factor'))

    const staff = await aPerson(house, 'streetStaff', 'street')
    await addAuthenticator(staff.browser)
    const { factors } = await operations.listSessions.run({}, await house.from(staff.browser))
    const id = factors[0]?.factorId ?? ''
    const wrong = operations.removeFactor.run(
      { factorId: id, password: 'wrong' },
      await house.from(staff.browser),
    )
    await expect(wrong).rejects.toMatchObject(refusalOf('wrong-credentials'))
    await operations.removeFactor.run(
      { factorId: id, password: goodPassword },
      await house.from(staff.browser),
    )
    expect(await signInAs(house, aBrowser(), { userName: staff.userName })).toMatchObject({
      step: 'signedIn',
    })
  })

  it('a ticket for an authenticator is of no use to somebody else', async () => {
    const [one, other] = [
      await aPerson(house, 'streetStaff', 'street'),
      await aPerson(house, 'streetStaff', 'street'),
    ]
    const { ticket, secret } = await operations.startTotp.run({}, await house.from(one.browser))
    const call = await house.from(other.browser)
    const stolen = operations.confirmTotp.run(
      { ticket, code: codeAt(secret, call.now), label: '偷来的' },
      call,
    )
    await expect(stolen).rejects.toMatchObject(refusalOf('ticket-spent'))
  })

  it('no secret of an authenticator lies readable in the database', async () => {
    const { browser } = await aPerson(house, 'streetStaff', 'street')
    const secret = await addAuthenticator(browser)
    const { rows } = await house.pool.query(
      `select (select json_agg(s) from vault.secret s)::text || (select json_agg(f) from people.factor f)::text
         || (select coalesce(json_agg(t)::text, '') from people.ticket t) || (select json_agg(e) from ledger.entry e)::text as everything`,
    )
    expect(rows[0]?.everything).not.toContain(secret)
  })
})
