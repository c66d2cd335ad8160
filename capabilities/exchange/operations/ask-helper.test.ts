import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aParticipant } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { anyone, staffAt } from '#platform/testing/callers.ts'
import { aMember, anOpened, aPosted, type ExchangeHouse, exchangeHouse, takesOn } from '../testing-house.ts'
import { askHelper } from './ask-helper.ts'
import { checkOut } from './check-out.ts'
import { confirmHelp } from './confirm-help.ts'
import { declineAsk } from './decline-ask.ts'
import { getItem } from './get-item.ts'
import { getMyHelp } from './get-my-help.ts'
import { listHelpers } from './list-helpers.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const broken = (rule: string) => expect.objectContaining({ text: expect.objectContaining({ rule }) })
const computerNeed = { skill: 'computer', times: ['weekend'], words: '想学视频通话' } as const
const aNeed = () => anOpened(made, { ...computerNeed, times: ['weekend'] })
const aHelper = () => aMember(made, { about: { name: '老周', skills: ['computer'], phone: '13800000000' } })

describe('whoever needs something', () => {
  test('sees who could help by nothing but reasons, asks one, and learns who it is once that one has taken it on', async () => {
    const { as, secretary } = made
    const helper = await aHelper()
    await aMember(made, { about: { name: '不会的', skills: ['cooking'] } })
    const { itemId, author } = await aNeed()
    const { helpers, mayAsk } = await as(author)(listHelpers, { itemId })
    expect(mayAsk).toBe(true)
    expect(helpers.map(({ standing, reasons }) => [standing, reasons.map(({ zh }) => zh)])).toEqual([
      ['free', ['住在同一个社区', '会电脑手机', '周末有空']],
    ])
    const told = JSON.stringify(await as(secretary)(listHelpers, { itemId }))
    for (const secret of ['老周', '13800000000', '138*', helper.participantId])
      expect(told).not.toContain(secret)

    const handle = helpers[0]?.handle ?? ''
    await as(author)(askHelper, { itemId, handle })
    expect((await as(author)(listHelpers, { itemId })).helpers).toMatchObject([{ standing: 'asked' }])
    expect((await as(author)(getItem, { itemId })).claimedBy).toBeNull()
    const { asked } = await as(helper.caller)(getMyHelp, {})
    expect(asked.map((row) => row.itemId)).toEqual([itemId])
    const page = await as(helper.caller)(getItem, { itemId })
    expect(page).toMatchObject({ isAsked: true, reach: null, postedBy: null })
    expect(page.abilities).toEqual(expect.arrayContaining(['claimItem', 'declineAsk']))
    expect((await as(anyone)(getItem, { itemId })).isAsked).toBe(false)

    await takesOn(made, helper.caller, itemId)
    expect(await as(author)(getItem, { itemId })).toMatchObject({ claimedBy: '老周' })
    expect((await as(helper.caller)(getItem, { itemId })).reach).toBe('3 栋 502，晚上在家')
    await as(author)(confirmHelp, { itemId, thanks: '' })
  })

  test('is told that somebody cannot this time, never who; and another need knows the same neighbour by another handle', async () => {
    const { as } = made
    const helper = await aHelper()
    const [one, two] = [await aNeed(), await aNeed()]
    const { helpers } = await as(one.author)(listHelpers, { itemId: one.itemId })
    for (const { handle } of helpers.slice(0, 3))
      await as(one.author)(askHelper, { itemId: one.itemId, handle })
    await as(helper.caller)(declineAsk, { itemId: one.itemId })
    const after = await as(one.author)(listHelpers, { itemId: one.itemId })
    expect(after.helpers.filter(({ standing }) => standing === 'declined')).toHaveLength(1)
    expect((await as(helper.caller)(getMyHelp, {})).asked).toEqual([])
    await expect(as(helper.caller)(declineAsk, { itemId: one.itemId })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    const handles = new Set(helpers.map(({ handle }) => handle))
    const others = (await as(two.author)(listHelpers, { itemId: two.itemId })).helpers
    expect(others.some(({ handle }) => handles.has(handle))).toBe(false)
    const declined = after.helpers.find(({ standing }) => standing === 'declined')
    await expect(
      as(one.author)(askHelper, { itemId: one.itemId, handle: declined?.handle ?? '' }),
    ).rejects.toEqual(broken('exchange.already-asked'))
  })

  test('asks three at most at a time, and nobody who has checked out', async () => {
    const { as } = made
    const members = await Promise.all(Array.from({ length: 4 }, aHelper))
    const { itemId, author } = await aNeed()
    const { helpers } = await as(author)(listHelpers, { itemId })
    const [first, second, third, fourth] = helpers
    for (const one of [first, second, third])
      await as(author)(askHelper, { itemId, handle: one?.handle ?? '' })
    expect((await as(author)(listHelpers, { itemId })).mayAsk).toBe(false)
    await expect(as(author)(askHelper, { itemId, handle: fourth?.handle ?? '' })).rejects.toEqual(
      broken('exchange.enough-asked'),
    )
    for (const { caller } of members) await as(caller)(checkOut, {})
    const other = await aNeed()
    const before = helpers.find(({ standing }) => standing === 'free')
    await expect(
      as(other.author)(askHelper, { itemId: other.itemId, handle: before?.handle ?? '' }),
    ).rejects.toEqual(broken('exchange.suits-no-more'))
  })

  test('finds nobody before the community has put it on the list', async () => {
    const { itemId, author } = await aPosted(made, { skill: 'computer' })
    expect((await made.as(author)(listHelpers, { itemId })).helpers).toEqual([])
  })
})

test('strangers look for no helpers: not the public, not another resident, not a secretary elsewhere', async () => {
  const { as, house } = made
  const { itemId } = await aNeed()
  const stranger = await aParticipant(house)
  const far = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  for (const caller of [stranger.caller, far]) {
    await expect(as(caller)(listHelpers, { itemId })).rejects.toMatchObject({ code: 'not-found' })
  }
  await expect(as(stranger.caller)(askHelper, { itemId, handle: '0'.repeat(32) })).rejects.toMatchObject({
    code: 'not-allowed',
  })
})

test('no row that says who was asked is read by anybody but the one asked', async () => {
  const { house } = made
  const { rows } = await house.pool.query(
    `select policyname, qual from pg_policies where schemaname = 'exchange' and tablename = 'ask' and cmd = 'SELECT'`,
  )
  expect(rows).toEqual([{ policyname: 'ask_read', qual: expect.stringContaining('own_booklet') }])
})
