import { organisationsHouse } from '#capabilities/organisations/testing.ts'
import { aParticipant, type Participant, participantViews } from '#capabilities/participants/testing.ts'
import { runIn, smallWorld } from '#capabilities/places/testing.ts'
import type { View } from '#platform/operations/view.ts'
import { newSecret, secretHash } from '#platform/access/secret.ts'
import { anyone, type Caller, runAs } from '#platform/testing/callers.ts'
import { consoleActor, type TestHouse } from '#platform/testing/test-house.ts'
import { addDays, dayOf } from '#platform/time/instant.ts'
import { counterStream } from './events.ts'
import { points } from './module.ts'
import { answerClaim } from './operations/answer-claim.ts'
import { claimPoints } from './operations/claim-points.ts'
import { decideList } from './operations/decide-list.ts'
import { draftList } from './operations/draft-list.ts'
import { getMyPoints } from './operations/get-my-points.ts'
import { nameCounter } from './operations/name-counter.ts'
import { offerGood } from './operations/offer-good.ts'
import { openAccount } from './operations/open-account.ts'
import { openCounter } from './operations/open-counter.ts'
import { setShop } from './operations/set-shop.ts'
import type { Draft, Item } from './shapes.ts'

/** Lines of the list that tests use, by name. */
export const lines = {
  shopping: '0198c0de-0000-7000-8000-00000000f001',
  sweeping: '0198c0de-0000-7000-8000-00000000f002',
  hours: '0198c0de-0000-7000-8000-00000000f003',
  littering: '0198c0de-0000-7000-8000-00000000f004',
} as const

/** A line of a list: helping a neighbour, five points, confirmed by the one who was helped. */
export const anItem = (given: Partial<Item> = {}): Item => ({
  itemId: lines.shopping,
  name: '帮老人买菜取药',
  note: '',
  kind: 'neighbour',
  points: 5,
  voucher: 'helped',
  basis: null,
  ...given,
})

/** A list with a line of every way to earn and one that takes away. */
export const aList = (given: Partial<Draft> = {}): Draft => ({
  title: '海滨村积分清单',
  items: [
    anItem(),
    anItem({
      itemId: lines.sweeping,
      name: '清扫公共巷道',
      kind: 'environment',
      points: 4,
      voucher: 'committee',
    }),
    anItem({
      itemId: lines.hours,
      name: '志愿服务',
      kind: 'volunteering',
      points: 2,
      voucher: 'hours',
    }),
    anItem({
      itemId: lines.littering,
      name: '乱倒垃圾不改',
      kind: 'environment',
      points: -3,
      voucher: 'committee',
      basis: { kind: 'charter', article: '村规民约第八条' },
    }),
  ],
  caps: [
    { kind: 'neighbour', pointsADay: 20 },
    { kind: 'environment', pointsADay: 8 },
    { kind: 'volunteering', pointsADay: 6 },
  ],
  monthsValid: 12,
  ...given,
})

/** A vote of the representatives that carries. */
export const aVote = (house: TestHouse) => {
  const today = dayOf(house.now())
  const votes = { entitled: 30, present: 24, inFavour: 20 }
  return { body: 'representatives' as const, heldOn: today, from: today, ...votes }
}

/** A house in which the small world's community has decided a list and opened a shop. */
export async function pointsHouse(views: readonly View[] = []): Promise<TestHouse> {
  const { house } = await organisationsHouse([...participantViews, ...points.views, ...views])
  const placeId = smallWorld.community
  await decided(house, placeId, aList())
  await runIn(house)(setShop, { placeId, name: '邻里积分超市', where: '文化广场东侧', hours: '周六上午' })
  return house
}

/** Drafts a list and notes the vote that carried it. */
export async function decided(house: TestHouse, placeId: string, list: Draft): Promise<void> {
  const draftId = house.newId()
  await runIn(house)(draftList, { placeId, draftId, ...list })
  await runIn(house)(decideList, { placeId, draftId, ...aVote(house) })
}

export type Family = Participant & { readonly accountId: string; readonly code: string }

/** A family with an account of its own. */
export async function aFamily(house: TestHouse, name = '李家'): Promise<Family> {
  const participant = await aParticipant(house, { name })
  const accountId = house.newId()
  const placeId = smallWorld.community
  const { code } = await runAs(house, participant.caller)(openAccount, { accountId, placeId })
  return { ...participant, accountId, code }
}

type Deed = { readonly itemId?: string; readonly quantity?: number; readonly on?: string }

/** Says that something was done; returns the claim's id. */
export async function claims(house: TestHouse, family: Family, deed: Deed = {}): Promise<string> {
  const claimId = house.newId()
  const { itemId = lines.shopping, quantity = 1, on = dayOf(house.now()) } = deed
  const { accountId } = family
  await runAs(house, family.caller)(claimPoints, { accountId, claimId, itemId, quantity, on, text: '' })
  return claimId
}

/** Earns by helping, confirmed by a neighbour. */
export async function earns(house: TestHouse, family: Family, deed: Deed = {}): Promise<void> {
  const claimId = await claims(house, family, deed)
  const { accountId } = family
  const neighbour = await aParticipant(house, { name: '王奶奶' })
  await runAs(house, neighbour.caller)(answerClaim, { accountId, claimId, isTrue: true })
}

/** Puts something on the shelf; returns its id. */
export async function aGood(
  house: TestHouse,
  given: { readonly points?: number; readonly stock?: number } = {},
): Promise<string> {
  const goodId = house.newId()
  const { points: price = 4, stock = 10 } = given
  const placeId = smallWorld.community
  await runIn(house)(offerGood, { placeId, goodId, name: '洗衣液', note: '两公斤', points: price, stock })
  return goodId
}

/** What the family's own page says it has. */
export async function pointsOf(house: TestHouse, family: Family): Promise<number> {
  const { account } = await runAs(house, family.caller)(getMyPoints, {})
  return account?.points ?? 0
}

export type Counter = { readonly counterId: string; readonly ticket: string }

/** A counter that the village named, for a month unless told otherwise; its link was not opened yet. */
export async function aCounter(
  house: TestHouse,
  given: { readonly name?: string; readonly until?: string; readonly by?: Caller } = {},
): Promise<Counter> {
  const [counterId, ticket] = [house.newId(), newSecret(16)]
  const { name = '供销社', until = addDays(dayOf(house.now()), 30), by = { actor: consoleActor } } = given
  const named = { placeId: smallWorld.community, counterId, kind: 'person', name, until, ticket } as const
  await runAs(house, by)(nameCounter, named)
  return { counterId, ticket }
}

/** Opens a counter's link on a phone, which is that counter from now on. */
export async function opensCounter(house: TestHouse, { counterId, ticket }: Counter): Promise<Caller> {
  const receipt = newSecret(16)
  await runAs(house, anyone)(openCounter, { ticket, receipt })
  return {
    actor: { kind: 'resident', stream: counterStream(counterId) },
    receiptHash: secretHash(receipt)?.toString('hex') ?? '',
  }
}
