import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { anyone } from '#platform/testing/callers.ts'
import { addMinutes } from '#platform/time/instant.ts'
import { letItemsLapse } from '../jobs/let-items-lapse.ts'
import { aMember, anOpened, type ExchangeHouse, exchangeHouse, figuresAt, takesOn } from '../testing-house.ts'
import { claimItem } from './claim-item.ts'
import { confirmHelp } from './confirm-help.ts'
import { getItem } from './get-item.ts'
import { getMyHelp } from './get-my-help.ts'
import { getUnitPage } from './get-unit-page.ts'
import { listNearMe } from './list-near-me.ts'
import { releaseClaim } from './release-claim.ts'
import { reportItemDone } from './report-item-done.ts'
import { sayNotYet } from './say-not-yet.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const broken = (rule: string) => expect.objectContaining({ text: expect.objectContaining({ rule }) })
const daysOn = (days: number) => addMinutes(made.house.now(), days * 24 * 60)

test('a member is offered what suits near home, takes it on, the one helped confirms, and the unit learns a number', async () => {
  const { as, firm, firmStaff, house } = made
  const { itemId, author } = await anOpened(made, {
    words: '想学视频通话',
    skill: 'computer',
    times: ['weekend'],
  })
  const member = await aMember(made, { about: { skills: ['computer'] } })
  const { matches } = await as(member.caller)(listNearMe, {})
  const offered = matches.find((match) => match.itemId === itemId)
  expect(offered?.reasons.map(({ zh }) => zh)).toEqual(['就在您的社区', '用得上您会的电脑手机', '周末您有空'])

  expect((await as(member.caller)(getItem, { itemId })).reach).toBeNull()
  await takesOn(made, member.caller, itemId)
  expect(await as(member.caller)(getItem, { itemId })).toMatchObject({
    isMine: true,
    reach: '3 栋 502，晚上在家',
  })
  expect(await as(author)(getItem, { itemId })).toMatchObject({ status: 'claimed', claimedBy: '老周' })
  expect((await as(anyone)(getItem, { itemId })).claimedBy).toBeNull()

  await as(member.caller)(reportItemDone, { itemId, text: '教会了' })
  const confirmed = await as(author)(confirmHelp, { itemId, rating: 5, thanks: '谢谢老周' })
  expect(confirmed.status).toBe('met')
  const after = await as(member.caller)(getItem, { itemId })
  expect(after.steps.at(-1)).toMatchObject({ what: 'met', text: '谢谢老周' })
  expect(after.reach).toBeNull()
  expect((await as(member.caller)(getMyHelp, {})).confirmed).toBe(1)

  const unit = await as(firmStaff)(getUnitPage, { organisationId: firm })
  expect(unit).toMatchObject({ members: 1, confirmed: 1, byKind: [{ kind: 'wish', count: 1 }], taken: [] })
  expect(JSON.stringify(unit)).not.toContain(member.participantId)
  const { rows } = await house.pool.query(
    'select count(*)::int as count from ledger.entry where organisation = $1 and (data::text like $2 or actor like $2)',
    [firm, `%${member.participantId}%`],
  )
  expect(rows).toEqual([{ count: 0 }])
  expect(await figuresAt(made, firm, { tree: 'organisation' })).toMatchObject({
    membersCheckedIn: 1,
    membersHelped: 1,
    needsMet: 1,
  })
  expect(await figuresAt(made, smallWorld.street)).toMatchObject({ wishesLit: 1, membersHelped: 1 })
})

describe('taking something on', () => {
  test('is for the first: whoever comes second is told when and by what kind of helper, but not who', async () => {
    const { as, firm, firmStaff, house } = made
    const { itemId } = await anOpened(made)
    const [one, other] = [
      await aParticipant(house, { name: '甲' }),
      await aParticipant(house, { name: '乙' }),
    ]
    const both = await Promise.allSettled([
      takesOn(made, one.caller, itemId),
      takesOn(made, other.caller, itemId),
    ])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const refused = both.find(({ status }) => status === 'rejected')
    expect(refused).toMatchObject({ reason: broken('exchange.taken-by-neighbour') })
    const reason = refused?.status === 'rejected' ? refused.reason : null
    expect(reason.details.claimedAt).toMatch(/^\d{4}-/)
    expect(JSON.stringify(reason.details)).not.toMatch(
      new RegExp(`${one.participantId}|${other.participantId}`),
    )

    const more = await anOpened(made)
    await as(firmStaff)(claimItem, {
      itemId: more.itemId,
      claimId: house.newId(),
      note: '',
      organisationId: firm,
    })
    await expect(takesOn(made, one.caller, more.itemId)).rejects.toEqual(broken('exchange.taken-by-unit'))
    expect((await as(firmStaff)(getUnitPage, { organisationId: firm })).taken).toMatchObject([
      { itemId: more.itemId },
    ])
  })

  test('needs a booklet, and is never of one’s own', async () => {
    const { as, firmStaff, house } = made
    const { itemId, author } = await anOpened(made)
    const claim = { itemId, claimId: house.newId(), note: '' }
    await expect(as(author)(claimItem, claim)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(as(firmStaff)(claimItem, claim)).rejects.toEqual(broken('exchange.needs-booklet'))
    await expect(
      as(firmStaff)(claimItem, { ...claim, organisationId: made.offices.committee }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
  })

  test('can be given back, and then somebody else has it', async () => {
    const { as, house } = made
    const { itemId } = await anOpened(made)
    const [one, other] = [await aParticipant(house), await aParticipant(house)]
    await takesOn(made, one.caller, itemId)
    await expect(as(other.caller)(releaseClaim, { itemId })).rejects.toMatchObject({ code: 'not-allowed' })
    await as(one.caller)(releaseClaim, { itemId })
    expect((await as(one.caller)(getItem, { itemId })).reach).toBeNull()
    await takesOn(made, other.caller, itemId)
  })
})

describe('the word of the one helped', () => {
  test('may be “not yet”, with what is missing', async () => {
    const { as, house } = made
    const { itemId, author } = await anOpened(made)
    const helper = await aParticipant(house)
    await takesOn(made, helper.caller, itemId)
    await as(helper.caller)(reportItemDone, { itemId, text: '' })
    await expect(as(author)(sayNotYet, { itemId, text: '' })).rejects.toEqual(
      broken('exchange.say-what-is-missing'),
    )
    expect(await as(author)(sayNotYet, { itemId, text: '镜腿松了' })).toMatchObject({ status: 'claimed' })
    await expect(as(helper.caller)(confirmHelp, { itemId, thanks: '' })).rejects.toMatchObject({
      code: 'not-allowed',
    })
  })

  test('is taken down by the community for somebody without a phone, but not for what that community’s own unit did', async () => {
    const { as, house, secretary, offices } = made
    const helper = await aParticipant(house)
    const { itemId } = await anOpened(made)
    await takesOn(made, helper.caller, itemId)
    expect(await as(secretary)(confirmHelp, { itemId, thanks: '' })).toMatchObject({ status: 'met' })
    const own = await anOpened(made)
    const claim = { itemId: own.itemId, claimId: house.newId(), note: '' }
    await as(secretary)(claimItem, { ...claim, organisationId: offices.committee })
    await expect(as(secretary)(confirmHelp, { itemId: own.itemId, thanks: '' })).rejects.toEqual(
      broken('exchange.own-help'),
    )
    expect(await as(own.author)(confirmHelp, { itemId: own.itemId, thanks: '' })).toMatchObject({
      status: 'met',
    })
  })

  test('is not replaced by silence: that lapses and counts nothing', async () => {
    const { as, house } = made
    const helper = await aParticipant(house)
    const [silent, stale, passed] = [
      await anOpened(made),
      await anOpened(made),
      await anOpened(made, { until: made.inDays(3) }),
    ]
    await takesOn(made, helper.caller, silent.itemId)
    await as(helper.caller)(reportItemDone, { itemId: silent.itemId, text: '' })
    await takesOn(made, helper.caller, stale.itemId)
    const before = await figuresAt(made, smallWorld.community)
    await letItemsLapse.run({ ...house, now: () => daysOn(13) })
    expect((await as(silent.author)(getItem, { itemId: silent.itemId })).status).toBe('done')
    await letItemsLapse.run({ ...house, now: () => daysOn(31) })
    expect((await as(silent.author)(getItem, { itemId: silent.itemId })).status).toBe('lapsed')
    expect((await as(stale.author)(getItem, { itemId: stale.itemId })).status).toBe('open')
    expect((await as(passed.author)(getItem, { itemId: passed.itemId })).status).toBe('over')
    const after = await figuresAt(made, smallWorld.community)
    expect(after.needsMet).toBe(before.needsMet)
  })
})
