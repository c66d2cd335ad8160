import { afterAll, beforeAll, expect, test } from 'vitest'
import { organisationsHouse } from '#capabilities/organisations/testing.ts'
import { participantViews } from '#capabilities/participants/testing.ts'
import { smallWorld } from '#capabilities/places/testing.ts'
import { anyone, type Caller, runAs, staffAt } from '#platform/testing/callers.ts'
import type { TestHouse } from '#platform/testing/test-house.ts'
import { points } from '../module.ts'
import { aFamily, aList, anItem, aVote } from '../testing.ts'
import { changeCommittee } from './change-committee.ts'
import { changeGood } from './change-good.ts'
import { changeStock } from './change-stock.ts'
import { decideList } from './decide-list.ts'
import { draftList } from './draft-list.ts'
import { getDesk } from './get-desk.ts'
import { getVillage } from './get-village.ts'
import { offerGood } from './offer-good.ts'
import { setShop } from './set-shop.ts'
import { withdrawGood } from './withdraw-good.ts'

let house: TestHouse
let secretary: Caller
beforeAll(async () => {
  ;({ house } = await organisationsHouse([...participantViews, ...points.views]))
  secretary = await staffAt(house, { role: 'secretary', placeId: smallWorld.community })
})
afterAll(() => house.close())

const placeId = smallWorld.community
const refusal = (rule: string) => ({ text: { rule: `points.${rule}` } })

test('a village drafts, votes and publishes: anybody reads the list and how it was decided', async () => {
  const as = runAs(house, secretary)
  const [first, draftId] = [house.newId(), house.newId()]
  await as(draftList, { placeId, draftId: first, ...aList({ title: '第一稿' }) })
  await as(draftList, { placeId, draftId, ...aList() })
  await expect(as(decideList, { placeId, draftId: first, ...aVote(house) })).rejects.toMatchObject(
    refusal('draft-moved-on'),
  )
  await expect(
    as(decideList, { placeId, draftId, ...aVote(house), present: 19, inFavour: 19 }),
  ).rejects.toMatchObject(refusal('too-few-present'))
  const hidden = await runAs(house, anyone)(getVillage, { placeId })
  expect(hidden).toMatchObject({ current: 0, lists: [], abilities: [] })
  await expect(as(decideList, { placeId, draftId, ...aVote(house) })).resolves.toMatchObject({ version: 1 })
  const published = await runAs(house, anyone)(getVillage, { placeId })
  expect(published).toMatchObject({
    current: 1,
    lists: [{ version: 1, title: '海滨村积分清单', entitled: 30, present: 24, inFavour: 20 }],
  })
  await expect(as(decideList, { placeId, draftId, ...aVote(house) })).rejects.toMatchObject(
    refusal('no-draft'),
  )
})

test('a list that pays for a quota is refused and names the line', async () => {
  const given = { placeId, draftId: house.newId(), ...aList({ items: [anItem({ name: '完成走访指标' })] }) }
  await expect(runAs(house, secretary)(draftList, given)).rejects.toMatchObject({
    ...refusal('pays-for-quota'),
    details: { fields: [{ field: 'items.0' }] },
  })
})

test('only who keeps the village may draft, and nobody drafts where there is no village', async () => {
  const elsewhere = await staffAt(house, { role: 'secretary', placeId: smallWorld.otherCommunity })
  const worker = await staffAt(house, { role: 'gridWorker', placeId })
  const given = { placeId, draftId: house.newId(), ...aList() }
  for (const caller of [elsewhere, worker])
    await expect(runAs(house, caller)(draftList, given)).rejects.toMatchObject({ code: 'not-allowed' })
  await expect(runAs(house, elsewhere)(getDesk, { placeId })).rejects.toMatchObject({ code: 'not-found' })
  const console = { actor: { kind: 'console', name: 'test' } } as const
  await expect(runAs(house, console)(draftList, { ...given, placeId: '999999999999' })).rejects.toMatchObject(
    refusal('unknown-place'),
  )
})

test('a shop with its shelf: goods come, change, are brought in, written off, and go', async () => {
  const as = runAs(house, secretary)
  await as(setShop, { placeId, name: '邻里积分超市', where: '广场东侧', hours: '周六上午' })
  const goodId = house.newId()
  await as(offerGood, { placeId, goodId, name: '肥皂', note: '', points: 2, stock: 5 })
  await as(changeStock, { goodId, quantity: 20, reason: '进货' })
  await as(changeStock, { goodId, quantity: -3, reason: '破损' })
  await as(changeGood, { goodId, name: '香皂', note: '两块装', points: 3 })
  const { shop, goods } = await runAs(house, anyone)(getVillage, { placeId })
  expect(shop?.where).toBe('广场东侧')
  expect(goods).toEqual([{ goodId, name: '香皂', note: '两块装', points: 3, stock: 22 }])
  await expect(
    as(offerGood, { placeId, goodId, name: '别的', note: '', points: 1, stock: 1 }),
  ).rejects.toMatchObject(refusal('id-taken'))
  await as(withdrawGood, { goodId, reason: '不再进了' })
  expect((await runAs(house, anyone)(getVillage, { placeId })).goods).toEqual([])
})

test('the committee is seated by the code its members show, and each knows the desk by what they are called', async () => {
  const as = runAs(house, secretary)
  const villager = await aFamily(house, '吴伯')
  const seat = { placeId, who: villager.code, isSeated: true }
  await as(changeCommittee, seat)
  await expect(as(changeCommittee, seat)).rejects.toMatchObject(refusal('seated-already'))
  const { committee } = await as(getDesk, { placeId })
  expect(committee).toEqual([{ participantId: villager.participantId, name: '吴伯' }])
  await expect(
    as(changeCommittee, { placeId: smallWorld.otherCommunity, who: villager.code, isSeated: true }),
  ).rejects.toMatchObject({ code: 'not-allowed' })
  await as(changeCommittee, { placeId, who: villager.participantId, isSeated: false })
  expect((await as(getDesk, { placeId })).committee).toEqual([])
})
