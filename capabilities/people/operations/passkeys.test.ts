import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  aBrowser,
  aPerson,
  openPeopleHouse,
  operations,
  type PeopleHouse,
  refusalOf,
  signInAs,
} from '../testing.ts'
import { softAuthenticator } from '../testing-authenticator.ts'

let house: PeopleHouse
beforeAll(async () => {
  house = await openPeopleHouse([['street', null]])
})
afterAll(() => house.closeAll())

const origin = 'https://groundwork.test'

/** A leader with a passkey. */
async function aLeader() {
  const leader = await aPerson(house, 'streetLeader', 'street')
  const key = softAuthenticator(origin)
  const { ticket, options } = await operations.startPasskey.run({}, await house.from(leader.browser))
  const passkey = key.register(String(options.challenge))
  await operations.confirmPasskey.run(
    { ticket, passkey, label: '办公室电脑' },
    await house.from(leader.browser),
  )
  return { ...leader, key }
}

async function askedFor(userName: string) {
  const step = await signInAs(house, aBrowser(), { userName })
  if (step.step !== 'secondFactor') throw new Error('no second factor was asked for')
  return { ticket: step.ticket, challenge: String(step.passkeyOptions?.challenge) }
}

describe('a passkey', () => {
  it('signs its owner in where a second factor is demanded', async () => {
    const { userName, key, browser } = await aLeader()
    expect((await operations.whoAmI.run({}, await house.from(browser))).posts).toHaveLength(1)
    const { ticket, challenge } = await askedFor(userName)
    const laptop = aBrowser()
    const admitted = await operations.giveSecondFactor.run(
      { ticket, passkey: key.sign(challenge) },
      await house.from(laptop),
    )
    expect(admitted).toEqual({ step: 'signedIn', mustAddFactor: false })
    const { sessions } = await operations.listSessions.run({}, await house.from(laptop))
    expect(sessions.find(({ isCurrent }) => isCurrent)?.factor).toBe('passkey')
  })

  it('of somebody else, for another page or another challenge signs nobody in', async () => {
    const { userName, key } = await aLeader()
    const thief = await aLeader()
    for (const forged of [
      (challenge: string) => thief.key.sign(challenge),
      () => key.sign('another challenge'),
      (challenge: string) => ({
        ...softAuthenticator('https://groundwork.example').sign(challenge),
        id: key.sign(challenge).id,
      }),
    ]) {
      const { ticket, challenge } = await askedFor(userName)
      const attempt = operations.giveSecondFactor.run(
        { ticket, passkey: forged(challenge) },
        await house.from(aBrowser()),
      )
      await expect(attempt).rejects.toMatchObject(refusalOf('wrong-factor'))
    }
  })

  it('cannot be made on a page opened by an IP address', async () => {
    const { browser } = await aPerson(house, 'streetStaff', 'street')
    const call = await house.from({
      ...browser,
      browser: { ...browser.browser, origin: 'http://192.168.1.9:8080' },
    })
    await expect(operations.startPasskey.run({}, call)).rejects.toMatchObject(
      refusalOf('passkey-unavailable'),
    )
  })
})
