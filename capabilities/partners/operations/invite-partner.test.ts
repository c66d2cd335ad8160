import { afterAll, beforeAll, expect, test } from 'vitest'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import { rostersHouse } from '#capabilities/rosters/testing.ts'
import { newSecret } from '#platform/access/secret.ts'
import { findReceipt } from '#platform/access/receipts.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { toldAgain } from '#platform/testing/told-again.ts'
import { addDays, addMinutes, dayOf, startOfDay } from '#platform/time/instant.ts'
import { partners } from '../module.ts'
import { anInvitedPartner, aPartner } from '../testing.ts'
import { acceptAgreement } from './accept-agreement.ts'
import { claimItem } from './claim-item.ts'
import { declineAgreement } from './decline-agreement.ts'
import { finishItem } from './finish-item.ts'
import { getMyPartner } from './get-my-partner.ts'
import { getPartner } from './get-partner.ts'
import { giveBackItem } from './give-back-item.ts'
import { giveLink } from './give-link.ts'
import { invitePartner } from './invite-partner.ts'
import { listItems } from './list-items.ts'
import { listPartners } from './list-partners.ts'
import { publishItem } from './publish-item.ts'
import { recordActivity } from './record-activity.ts'
import { reviewPartner } from './review-partner.ts'
import { thankPartner } from './thank-partner.ts'
import { withdrawItem } from './withdraw-item.ts'

let house: TestHouse
let keeper: Caller
beforeAll(async () => {
  ;({ house } = await rostersHouse())
  keeper = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
})
afterAll(() => house.close())

const today = () => dayOf(house.now())
const refusal = (rule: string) => ({ text: { rule: `partners.${rule}` } })
const everywhere = { within: smallWorld.community, skip: 0, limit: 100 }

async function anItem(title = '给独居老人理发'): Promise<string> {
  const itemId = house.newId()
  const item = { itemId, placeId: smallWorld.community, title, about: '', dueOn: null }
  await runAs(house, keeper)(publishItem, item)
  return itemId
}

test('a barber reads the agreement by its link, accepts without an account, and is a partner for everybody', async () => {
  const { partnerId, caller } = await anInvitedPartner(house, { name: '阿强理发店' })
  const publicIds = async (who: Caller) =>
    (await runAs(house, who)(listPartners, everywhere)).partners.map((partner) => partner.partnerId)
  expect(await publicIds(anyone)).not.toContain(partnerId)
  expect(await publicIds(keeper)).toContain(partnerId)
  await expect(runAs(house, anyone)(getPartner, { partnerId })).rejects.toMatchObject({ code: 'not-found' })
  const mine = await runAs(house, caller)(getMyPartner, {})
  expect(mine).toMatchObject({ status: 'invited', abilities: ['acceptAgreement', 'declineAgreement'] })
  expect(mine.offered).toMatchObject({ version: 1, communityDoes: ['提供场地和茶水', '帮着告诉居民'] })
  await expect(runAs(house, caller)(acceptAgreement, { partnerId, version: 2 })).rejects.toMatchObject(
    refusal('other-version'),
  )
  await runAs(house, caller)(acceptAgreement, { partnerId, version: 1 })
  expect(await publicIds(anyone)).toContain(partnerId)
  await expect(runAs(house, caller)(acceptAgreement, { partnerId, version: 1 })).rejects.toMatchObject(
    refusal('nothing-offered'),
  )
})

test('an invitation may be declined; nobody else accepts it, and a new link takes the old one’s place', async () => {
  const { partnerId, caller, receipt } = await anInvitedPartner(house)
  const other = await anInvitedPartner(house)
  await expect(runAs(house, other.caller)(acceptAgreement, { partnerId, version: 1 })).rejects.toMatchObject({
    code: 'not-found',
  })
  await expect(runAs(house, keeper)(acceptAgreement, { partnerId, version: 1 })).rejects.toMatchObject({
    code: 'not-allowed',
  })
  const fresh = newSecret(16)
  await runAs(house, keeper)(giveLink, { partnerId, receipt: fresh })
  expect(await findReceipt(house.pool, receipt)).toBeUndefined()
  expect(await findReceipt(house.pool, fresh)).toMatchObject({ stream: `partner-${partnerId}` })
  await runAs(house, caller)(declineAgreement, { partnerId, version: 1 })
  await expect(runAs(house, keeper)(getPartner, { partnerId })).resolves.toMatchObject({ status: 'declined' })
})

test('an agreement that ends before it begins, lasts too long or is for an unknown place is refused', async () => {
  const wrong = (agreement: { from: string; to: string }) => anInvitedPartner(house, { agreement })
  await expect(wrong({ from: '2026-06-01', to: '2026-05-01' })).rejects.toMatchObject(
    refusal('ends-before-begin'),
  )
  await expect(wrong({ from: '2026-01-01', to: '2031-01-01' })).rejects.toMatchObject(refusal('too-long'))
  await expect(anInvitedPartner(house, { placeId: '999999999999' })).rejects.toMatchObject(
    refusal('unknown-place'),
  )
  const { partnerId } = await anInvitedPartner(house)
  const again = { partnerId, receipt: newSecret(16), placeId: smallWorld.community }
  const given = { name: '又一家', kind: 'firm', trade: '面馆' } as const
  const agreement = { from: today(), to: today(), communityDoes: ['帮忙'], partnerDoes: ['值班'] }
  await expect(runIn(house)(invitePartner, { ...again, ...given, agreement })).rejects.toMatchObject(
    refusal('id-taken'),
  )
})

test('two partners claim one item at the same instant: one has it; given back, the other gets it; the community says it is done', async () => {
  const [barber, pharmacy] = [await aPartner(house), await aPartner(house, { name: '康民药店' })]
  const itemId = await anItem()
  const tries = await Promise.allSettled(
    [barber, pharmacy].map(({ caller }) => runAs(house, caller)(claimItem, { itemId })),
  )
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const [late] = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
  expect(late).toMatchObject(refusal('claimed'))
  const [first, second] = tries[0]?.status === 'fulfilled' ? [barber, pharmacy] : [pharmacy, barber]
  await expect(runAs(house, second.caller)(giveBackItem, { itemId })).rejects.toMatchObject(
    refusal('not-yours'),
  )
  await runAs(house, first.caller)(giveBackItem, { itemId })
  await expect(runAs(house, keeper)(finishItem, { itemId, on: today() })).rejects.toMatchObject(
    refusal('not-claimed'),
  )
  await runAs(house, second.caller)(claimItem, { itemId })
  await expect(runAs(house, keeper)(finishItem, { itemId, on: addDays(today(), 1) })).rejects.toMatchObject(
    refusal('in-future'),
  )
  await runAs(house, keeper)(finishItem, { itemId, on: today() })
  await expect(runAs(house, first.caller)(claimItem, { itemId })).rejects.toMatchObject(refusal('item-over'))
  const { items } = await runAs(house, anyone)(listItems, { ...everywhere, status: 'done' })
  expect(items).toMatchObject([{ itemId, partnerId: second.partnerId }])
})

test('a withdrawn item, a partner whose agreement is past its last day, and one that only was invited claim nothing', async () => {
  const [lapsed, invited] = [
    await aPartner(house, { agreement: { to: addDays(today(), -1) } }),
    await anInvitedPartner(house),
  ]
  const itemId = await anItem()
  await expect(runAs(house, lapsed.caller)(claimItem, { itemId })).rejects.toMatchObject(refusal('lapsed'))
  await expect(runAs(house, invited.caller)(claimItem, { itemId })).rejects.toMatchObject(
    refusal('not-active'),
  )
  await runAs(house, keeper)(withdrawItem, { itemId, reason: '已经有人做了' })
  const { caller } = await aPartner(house)
  await expect(runAs(house, caller)(claimItem, { itemId })).rejects.toMatchObject(refusal('item-over'))
  await expect(anItem('打 13800001111 联系王阿姨')).rejects.toMatchObject(refusal('personal-words'))
  const { partners: listed } = await runAs(house, keeper)(listPartners, everywhere)
  expect(listed.find(({ partnerId }) => partnerId === lapsed.partnerId)).toMatchObject({ isLapsed: true })
})

test('a resident’s words of thanks reach the partner and nobody else; the ledger holds none of them', async () => {
  const { partnerId, caller } = await aPartner(house)
  const thanksId = house.newId()
  await runAs(house, anyone)(thankPartner, { partnerId, thanksId, words: '给我妈理得真好' })
  await runAs(house, anyone)(thankPartner, { partnerId, thanksId: house.newId(), words: '' })
  expect((await runAs(house, caller)(getMyPartner, {})).words.map(({ words }) => words)).toEqual([
    '给我妈理得真好',
  ])
  const shown = await runAs(house, anyone)(getPartner, { partnerId })
  expect(shown.thanks).toBe(2)
  expect(JSON.stringify(shown)).not.toContain('给我妈')
  const { rows } = await house.database.pool.query<{ data: string }>(
    `select data::text as data from ledger.entry where type = 'partners.thanked.v1'`,
  )
  expect(rows.some(({ data }) => data.includes('给我妈'))).toBe(false)
  await expect(
    runAs(house, anyone)(thankPartner, { partnerId, thanksId: house.newId(), words: '电话 13800001111' }),
  ).rejects.toMatchObject(refusal('personal-words'))
  await expect(runAs(house, anyone)(thankPartner, { partnerId, thanksId, words: '' })).rejects.toMatchObject(
    refusal('id-taken'),
  )
})

test('a review shows what came of the term; renewing offers a new agreement that the partner accepts by its own word', async () => {
  const { partnerId, caller } = await aPartner(house)
  const held = { partnerId, activityId: house.newId(), on: today(), title: '广场义剪', people: 42 }
  await runAs(house, keeper)(recordActivity, held)
  await expect(runAs(house, keeper)(recordActivity, held)).rejects.toMatchObject(refusal('id-taken'))
  await expect(
    runAs(house, keeper)(recordActivity, { ...held, activityId: house.newId(), on: addDays(today(), 1) }),
  ).rejects.toMatchObject(refusal('in-future'))
  await expect(
    runAs(house, keeper)(recordActivity, { ...held, activityId: house.newId(), on: addDays(today(), -300) }),
  ).rejects.toMatchObject(refusal('before-agreement'))
  const itemId = await anItem()
  await runAs(house, caller)(claimItem, { itemId })
  await runAs(house, keeper)(finishItem, { itemId, on: today() })
  await runAs(house, anyone)(thankPartner, { partnerId, thanksId: house.newId(), words: '' })
  const renewed = { reviewId: house.newId(), partnerId, words: '谢谢您这一年', result: 'renew' } as const
  await expect(runAs(house, keeper)(reviewPartner, { ...renewed, next: null })).rejects.toMatchObject(
    refusal('agreement-missing'),
  )
  const next = {
    from: addDays(today(), 181),
    to: addDays(today(), 400),
    communityDoes: ['提供场地'],
    partnerDoes: ['每周值两次班'],
  }
  await runAs(house, keeper)(reviewPartner, { ...renewed, next })
  const seen = await runAs(house, keeper)(getPartner, { partnerId })
  expect(seen.reviews).toMatchObject([
    { result: 'renew', results: { claims: 1, activities: 1, people: 42, thanks: 1, duties: 0 } },
  ])
  expect(seen).toMatchObject({ isOfferPending: true, status: 'active' })
  await expect(
    runAs(house, keeper)(reviewPartner, { ...renewed, reviewId: house.newId(), next }),
  ).rejects.toMatchObject(refusal('offer-pending'))
  await runAs(house, caller)(acceptAgreement, { partnerId, version: 2 })
  const after = await runAs(house, caller)(getMyPartner, {})
  expect(after.agreement).toMatchObject({ version: 2, partnerDoes: ['每周值两次班'] })
})

test('a partnership that ends is no longer public, thanks nobody and claims nothing', async () => {
  const { partnerId, caller } = await aPartner(house)
  const end = {
    partnerId,
    reviewId: house.newId(),
    result: 'end',
    words: '店搬走了，谢谢您',
    next: null,
  } as const
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  await expect(runAs(house, elsewhere)(reviewPartner, end)).rejects.toMatchObject({ code: 'not-allowed' })
  await runAs(house, keeper)(reviewPartner, end)
  await expect(runAs(house, anyone)(getPartner, { partnerId })).rejects.toMatchObject({ code: 'not-found' })
  await expect(
    runAs(house, anyone)(thankPartner, { partnerId, thanksId: house.newId(), words: '' }),
  ).rejects.toMatchObject(refusal('not-active'))
  const itemId = await anItem()
  await expect(runAs(house, caller)(claimItem, { itemId })).rejects.toMatchObject(refusal('not-active'))
  await expect(runAs(house, keeper)(giveLink, { partnerId, receipt: newSecret(16) })).rejects.toMatchObject(
    refusal('is-over'),
  )
  const morning = { now: addMinutes(startOfDay(addDays(today(), 1)), 600) }
  await expect(runAs(house, caller, morning)(getMyPartner, {})).resolves.toMatchObject({ status: 'ended' })
})

test('partners can be thrown away and told again from the ledger, row for row', async () => {
  const { before, after } = await toldAgain(house, partners.views)
  expect(before['partners.partner']?.length).toBeGreaterThan(8)
  expect(after).toEqual(before)
})
