import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallWorld } from '#capabilities/places/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { anyone } from '#platform/testing/callers.ts'
import { itemStream } from '../events.ts'
import { anOpened, aPosted, type ExchangeHouse, exchangeHouse } from '../testing-house.ts'
import { getItem } from './get-item.ts'
import { listItems } from './list-items.ts'
import { listSuiting } from './list-suiting.ts'
import { moderateItem } from './moderate-item.ts'
import { postItem } from './post-item.ts'
import { withdrawItem } from './withdraw-item.ts'

let made: ExchangeHouse
beforeAll(async () => {
  made = await exchangeHouse()
})
afterAll(() => made.house.close())

const broken = (rule: string) => expect.objectContaining({ text: expect.objectContaining({ rule }) })
const list = (given: object) =>
  made.as(anyone)(listItems, { list: 'need', placeId: smallWorld.street, ...given })

describe('a resident’s wish', () => {
  test('waits for the community, is then on the list under words that name nobody, and is opened by its receipt alone', async () => {
    const { as, secretary } = made
    const { itemId, author } = await aPosted(made, { words: '我是 3 栋王阿婆，想要一副老花镜' })
    await expect(as(anyone)(getItem, { itemId })).rejects.toMatchObject({ code: 'not-found' })
    expect(await as(author)(getItem, { itemId })).toMatchObject({
      status: 'waiting',
      isOwn: true,
      title: '我是 3 栋王阿婆，想要一副老花镜',
      reach: '3 栋 502，晚上在家',
    })
    const queue = await as(secretary)(listItems, {
      list: 'need',
      placeId: smallWorld.community,
      show: 'waiting',
    })
    expect(queue.items.map((item) => item.itemId)).toContain(itemId)
    expect((await list({ show: 'waiting' })).items).toEqual([])

    await as(secretary)(moderateItem, { itemId, verdict: 'open', text: '一位老人想要一副老花镜' })
    const page = await as(anyone)(getItem, { itemId })
    expect(page).toMatchObject({ title: '一位老人想要一副老花镜', words: null, reach: null, postedBy: null })
    expect(JSON.stringify(page)).not.toContain('王阿婆')
    expect((await list({})).items.map((item) => item.itemId)).toContain(itemId)
    const { rows } = await made.house.pool.query('select data::text as text from ledger.entry')
    expect(rows.some(({ text }) => /老花镜|3 栋|阿婆/.test(text))).toBe(false)
  })

  test('is refused for the list with a reason that only its author reads', async () => {
    const { as, secretary } = made
    const { itemId, author } = await aPosted(made)
    const moderate = as(secretary)
    await expect(moderate(moderateItem, { itemId, verdict: 'decline', text: '' })).rejects.toEqual(
      broken('exchange.say-reason'),
    )
    await expect(
      moderate(moderateItem, { itemId, verdict: 'open', text: '打 13800000000 找我' }),
    ).rejects.toEqual(broken('exchange.personal-number'))
    await moderate(moderateItem, { itemId, verdict: 'decline', text: '这件事请写给书记' })
    const page = await as(author)(getItem, { itemId })
    expect(page.status).toBe('declined')
    expect(page.steps.at(-1)).toMatchObject({ what: 'declined', text: '这件事请写给书记' })
    await expect(as(anyone)(getItem, { itemId })).rejects.toMatchObject({ code: 'not-found' })
  })

  test('can be taken back by its author, and by no neighbour, and leaves no words behind', async () => {
    const { itemId, author } = await anOpened(made)
    const other = await anOpened(made)
    await expect(made.as(other.author)(withdrawItem, { itemId })).rejects.toMatchObject({
      code: 'not-allowed',
    })
    expect(await made.as(author)(withdrawItem, { itemId })).toMatchObject({ status: 'withdrawn' })
    expect((await list({})).items.map((item) => item.itemId)).not.toContain(itemId)
    expect(await made.as(author)(getItem, { itemId })).toMatchObject({ title: '', words: null, reach: null })
    const kept =
      'select count(*)::int as count from vault.subject_key where subject = $1 and wrapped_key is not null'
    expect((await made.house.pool.query(kept, [itemStream(itemId)])).rows).toEqual([{ count: 0 }])
  })

  test('needs a receipt, a list its kind stands on, and a day still to come', async () => {
    const { house, as, inDays } = made
    const given = { placeId: smallWorld.community, words: '想要一架梯子', reach: '', times: [] }
    const post = (more: object) =>
      as(anyone)(postItem, { itemId: house.newId(), list: 'need', kind: 'wish', ...given, ...more })
    await expect(post({})).rejects.toEqual(broken('exchange.no-receipt'))
    const receipt = newSecret(16)
    await expect(post({ receipt, list: 'offer' })).rejects.toEqual(broken('exchange.kind-not-on-list'))
    await expect(post({ receipt, until: inDays(-1) })).rejects.toEqual(broken('exchange.until-past'))
    await expect(post({ receipt, placeId: '999999999999' })).rejects.toEqual(broken('exchange.unknown-place'))
    await expect(post({ receipt, repairDayId: house.newId() })).rejects.toEqual(
      broken('exchange.no-such-day'),
    )
  })
})

describe('a unit’s offer', () => {
  test('is on the list at once under its name, and is shown to whoever needs such a thing nearby, with the reasons', async () => {
    const { house, as, firmStaff, firm } = made
    const itemId = house.newId()
    const offer = {
      ...({ itemId, list: 'offer', kind: 'equipment', placeId: smallWorld.otherCommunity } as const),
      ...{ words: '人字梯一架', reach: '前台', times: ['weekend' as const], organisationId: firm },
    }
    expect(await as(firmStaff)(postItem, offer)).toMatchObject({ status: 'open' })
    const shown = await list({ list: 'offer', organisationId: firm })
    expect(shown.items).toMatchObject([{ itemId, title: '人字梯一架', organisationName: '海港置业有限公司' }])

    const need = await anOpened(made, { kind: 'equipment', words: '想借一架梯子', times: ['weekend'] })
    const { matches } = await as(need.author)(listSuiting, { itemId: need.itemId })
    expect(matches).toMatchObject([{ itemId, reasons: [{ zh: '就在您的街道' }, { zh: '周末您有空' }] }])
  })

  test('is made by nobody else, and holds no phone number', async () => {
    const { house, as, firmStaff, firm, secretary, offices } = made
    const offer = {
      list: 'offer',
      kind: 'room',
      placeId: smallWorld.community,
      reach: '',
      times: [],
    } as const
    const post = (caller: typeof secretary, more: { organisationId: string; words: string }) =>
      as(caller)(postItem, { itemId: house.newId(), ...offer, times: [], ...more })
    await expect(
      post(firmStaff, { organisationId: offices.streetOffice, words: '会议室' }),
    ).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(post(firmStaff, { organisationId: firm, words: '会议室，找 13800000000' })).rejects.toEqual(
      broken('exchange.personal-number'),
    )
    // The community writes for a firm that asked it to.
    expect(await post(secretary, { organisationId: firm, words: '会议室一间' })).toMatchObject({
      status: 'open',
    })
  })
})
