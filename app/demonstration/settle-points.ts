import { participantsContract } from '#capabilities/participants/contract.ts'
import { pointsContract } from '#capabilities/points/contract.ts'
import { counterStream } from '#capabilities/points/events.ts'
import type { Item } from '#capabilities/points/shapes.ts'
import type { ResidentActor } from '#platform/access/actor.ts'
import { bookletStream } from '#platform/access/booklet.ts'
import { newSecret } from '#platform/access/secret.ts'
import { addDays, dayOf, epochMsOf, type Instant, startOfDay } from '#platform/time/instant.ts'
import { newId } from '#platform/web/new-id.ts'
import { chanceFrom } from './chance.ts'
import { namesBy } from './people-names.ts'
import type { Moment, Perform } from './perform.ts'
import type { Society, StaffedCommunity } from './settle-people.ts'

type Stage = { readonly perform: Perform; readonly now: Instant }
type Village = Stage & { readonly community: StaffedCommunity }
type Family = { readonly accountId: string; readonly actor: ResidentActor; readonly code: string }

const decidedDaysAgo = 75
const familyCount = 10

const line = (given: Pick<Item, 'name' | 'kind' | 'points' | 'voucher'> & Partial<Item>): Item => ({
  itemId: newId(),
  note: '',
  basis: null,
  ...given,
})

const items = (): Item[] => [
  line({ name: '帮老人买菜取药', kind: 'neighbour', points: 5, voucher: 'helped' }),
  line({ name: '接送邻居孩子', kind: 'neighbour', points: 4, voucher: 'helped' }),
  line({ name: '清扫公共巷道', kind: 'environment', points: 4, voucher: 'committee' }),
  line({ name: '红白事简办', kind: 'culture', points: 10, voucher: 'committee', note: '按村规民约办理' }),
  line({ name: '教邻居用手机', kind: 'skill', points: 3, voucher: 'helped' }),
  line({ name: '志愿服务', kind: 'volunteering', points: 2, voucher: 'hours' }),
  line({
    name: '乱倒垃圾劝阻不改',
    kind: 'environment',
    points: -3,
    voucher: 'committee',
    basis: { kind: 'charter', article: '村规民约第八条' },
  }),
]

const caps = [
  { kind: 'neighbour', pointsADay: 20 },
  { kind: 'environment', pointsADay: 8 },
  { kind: 'culture', pointsADay: 10 },
  { kind: 'skill', pointsADay: 9 },
  { kind: 'volunteering', pointsADay: 8 },
] as const

const shelf = [
  { name: '洗衣皂', note: '一块', points: 3, stock: 60 },
  { name: '抽纸', note: '三包', points: 5, stock: 40 },
  { name: '酱油', note: '一瓶', points: 8, stock: 24 },
  { name: '洗衣液', note: '两公斤', points: 15, stock: 18 },
  { name: '大米', note: '五公斤', points: 30, stock: 10 },
  { name: '雨伞', note: '一把', points: 20, stock: 6 },
]

const momentAt = ({ now }: Stage, daysAgo: number, hour: number): Instant =>
  new Date(epochMsOf(startOfDay(addDays(dayOf(now), -daysAgo))) + hour * 3_600_000).toISOString()

/** One community with a list its representatives decided, a shop, and some families who help each other. */
export async function settlePoints(stage: Stage, { streets }: Society): Promise<void> {
  const community = streets[0]?.communities.at(-1)
  if (!community) return
  const village = { ...stage, community }
  const list = await decide(village)
  const goods = await openShop(village)
  const families = await Promise.all(familyNames().map((name) => openFor(village, name)))
  await help(village, families, list)
  await exchange(village, families, goods)
  await keepCounter(village, families, goods)
  await seatCommittee(village, families, list)
}

function familyNames(): string[] {
  const name = namesBy(chanceFrom(54))
  return Array.from({ length: familyCount }, () => name())
}

async function decide(village: Village): Promise<Item[]> {
  const { perform, community } = village
  const { placeId, secretary: actor } = community
  const list = items()
  const draftId = newId()
  const drafted = { title: '积分清单', items: list, caps: [...caps], monthsValid: 12 }
  await perform(
    pointsContract.draftList,
    { placeId, draftId, ...drafted },
    { actor, at: momentAt(village, decidedDaysAgo + 9, 10) },
  )
  const at = momentAt(village, decidedDaysAgo, 20)
  const votes = { entitled: 36, present: 31, inFavour: 27 }
  const held = { body: 'representatives' as const, heldOn: dayOf(at), from: dayOf(at) }
  await perform(pointsContract.decideList, { placeId, draftId, ...held, ...votes }, { actor, at })
  return list
}

async function openShop(village: Village): Promise<string[]> {
  const { perform, community } = village
  const { placeId, secretary: actor } = community
  const moment = { actor, at: momentAt(village, decidedDaysAgo - 5, 9) }
  const shop = { name: '邻里积分超市', where: '社区服务中心一楼', hours: '周三、周六 9:00–11:30' }
  await perform(pointsContract.setShop, { placeId, ...shop }, moment)
  return Promise.all(
    shelf.map(async (good) => {
      const goodId = newId(epochMsOf(moment.at))
      await perform(pointsContract.offerGood, { placeId, goodId, ...good }, moment)
      return goodId
    }),
  )
}

async function openFor(village: Village, name: string): Promise<Family> {
  const { perform, community } = village
  const { placeId } = community
  const at = momentAt(village, decidedDaysAgo - 10, 11)
  const [participantId, accountId] = [newId(epochMsOf(at)), newId(epochMsOf(at))]
  const actor: ResidentActor = { kind: 'resident', stream: bookletStream(participantId) }
  await perform(
    participantsContract.openBooklet,
    { participantId, receipt: newSecret(16), name, placeId, phone: null, skills: [], kind: 'resident' },
    { actor: { kind: 'anonymous' }, at },
  )
  const { code } = await perform(pointsContract.openAccount, { accountId, placeId }, { actor, at })
  return { accountId, actor, code }
}

/** Each family helped the next one three times, which says so. */
async function help(village: Village, families: readonly Family[], list: readonly Item[]): Promise<void> {
  const helping = list.filter(({ voucher, points }) => voucher === 'helped' && points > 0)
  await Promise.all(
    families.flatMap((family, index) =>
      [40, 22, 6].map((daysAgo, time) => {
        const neighbour = families[(index + time + 1) % families.length] ?? family
        const item = helping[(index + time) % helping.length]
        return item ? helpOnce(village, { family, neighbour, item }, daysAgo - (index % 5)) : undefined
      }),
    ),
  )
}

type Help = { readonly family: Family; readonly neighbour: Family; readonly item: Item }

async function helpOnce(village: Village, { family, neighbour, item }: Help, daysAgo: number): Promise<void> {
  const at = momentAt(village, daysAgo, 17)
  const claimId = newId(epochMsOf(at))
  const { accountId } = family
  const claim = { accountId, claimId, itemId: item.itemId, quantity: 2, on: dayOf(at), text: '' }
  await village.perform(pointsContract.claimPoints, claim, { actor: family.actor, at })
  const answer = { accountId, claimId, isTrue: true }
  await village.perform(pointsContract.answerClaim, answer, { actor: neighbour.actor, at })
}

async function exchange(
  village: Village,
  families: readonly Family[],
  goods: readonly string[],
): Promise<void> {
  const moment: Moment = { actor: village.community.secretary, at: momentAt(village, 1, 10) }
  await Promise.all(
    families.slice(0, 6).map(({ code }, index) => {
      const goodId = goods[index % 3] ?? ''
      const wish = { goodId, redemptionId: newId(epochMsOf(moment.at)), code, quantity: 1 }
      return village.perform(pointsContract.redeem, wish, moment)
    }),
  )
}

/** A shopkeeper's counter that the village named, where some families exchanged too. */
async function keepCounter(
  village: Village,
  families: readonly Family[],
  goods: readonly string[],
): Promise<void> {
  const { perform, community } = village
  const { placeId, secretary } = community
  const at = momentAt(village, 2, 9)
  const counterId = newId(epochMsOf(at))
  const ticket = newSecret(16)
  const until = addDays(dayOf(village.now), 90)
  const named = { placeId, counterId, kind: 'person', name: '兰姨便民店', until, ticket } as const
  await perform(pointsContract.nameCounter, named, { actor: secretary, at })
  const opening = { ticket, receipt: newSecret(16) }
  await perform(pointsContract.openCounter, opening, { actor: { kind: 'anonymous' }, at })
  const phone: ResidentActor = { kind: 'resident', stream: counterStream(counterId) }
  const moment: Moment = { actor: phone, at: momentAt(village, 1, 16) }
  await Promise.all(
    families.slice(6, 9).map(({ code }) => {
      const wish = { goodId: goods[0] ?? '', redemptionId: newId(epochMsOf(moment.at)), code, quantity: 1 }
      return perform(pointsContract.redeem, wish, moment)
    }),
  )
}

/** Two villagers who vouch, and one deed that waits for them. */
async function seatCommittee(
  village: Village,
  families: readonly Family[],
  list: readonly Item[],
): Promise<void> {
  const { perform, community } = village
  const at = momentAt(village, 1, 9)
  const { placeId, secretary: actor } = community
  for (const { code } of families.slice(0, 2))
    await perform(pointsContract.changeCommittee, { placeId, who: code, isSeated: true }, { actor, at })
  const item = list.find(({ voucher, points }) => voucher === 'committee' && points > 0)
  const family = families[3]
  if (!item || !family) return
  const claim = { claimId: newId(epochMsOf(at)), itemId: item.itemId, quantity: 1, on: dayOf(at) }
  const text = '把三巷的落叶和积水扫干净了'
  const { accountId } = family
  await perform(pointsContract.claimPoints, { accountId, ...claim, text }, { actor: family.actor, at })
}
